package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** What a page costs begins with what it asks for: nothing twice, and not more as groups become more. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class CallsTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({"/, 5", "/min-side, 7", "/grupper, 6", "/grupper?sok=1&dag=TUE, 6", "/grupper/%s, 7", "/kalender, 4"})
    void a_page_asks_nothing_twice(String page, int most) {
        var hanna = Visitor.leader();
        hanna.get("/varsler");
        var before = calls().size();
        assertThat(hanna.get(page.formatted(FakeServices.OPEN_GROUP)).status()).isEqualTo(200);
        var asked = calls();
        assertThat(asked.subList(before, asked.size()))
                .as(page)
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(most);
    }

    /** In the order in which they came. */
    private static List<String> calls() {
        var calls = new ArrayList<>(FakeServices.asked(anyRequestedFor(anyUrl())));
        calls.sort(Comparator.comparing(LoggedRequest::getLoggedDate));
        return calls.stream()
                .map(each -> each.getMethod() + " " + each.getUrl())
                .toList();
    }
}
