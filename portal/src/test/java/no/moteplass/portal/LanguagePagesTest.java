package no.moteplass.portal;

import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeWorld;

/** Choosing another language keeps what one was looking at. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class LanguagePagesTest extends PortalTest {

    private static final Pattern BACK = Pattern.compile("action=\"/sprak\"[^~]*?name=\"til\" value=\"([^\"]*)\"");

    /** Sends the form at the foot of the page, as it stands there. */
    private static Visitor.Seen switched(Visitor visitor, Visitor.Seen page, String code) {
        var back = BACK.matcher(page.html());
        assertThat(back.find()).isTrue();
        var to = back.group(1).replace("&amp;", "&").replace("&#39;", "'");
        return visitor.post("/sprak", Map.of("sprak", code, "til", to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/grupper?sok=1&tekst=%C3%A5pen+d%C3%B8r%26+mer&niva=&omrade=KOMPETANSE_LEDERSTOTTE&virksomhet=0301-02&ledig=1&alle=1",
                "/grupper?sok=1&tekst=Bj%C3%B8rn's+(gruppe)",
                "/min-side",
                "/grupper/" + OPEN_GROUP,
                "/grupper/" + MY_GROUP + "/gi-fra-deg-plassen",
            })
    void the_page_and_its_filters_stay(String address) {
        var hanna = Visitor.leader();
        var page = hanna.get(address);

        assertThat(switched(hanna, page, "nn").header("Location"))
                .isEqualTo(Visitor.at(address).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/koordinator?tekst=kveld&tilstand=OPEN", "/koordinator/grupper/ny?tilbud=refleksjon-forstelinje"
            })
    void a_coordinators_search_stays(String address) {
        var coordinator = Visitor.coordinator();
        var page = coordinator.get(address);

        assertThat(switched(coordinator, page, "en").header("Location"))
                .isEqualTo(Visitor.at(address).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/svar/good-token", "/avmeld/stop-token", "/svar/late-token"})
    void a_link_from_a_mail_stays_and_is_read_in_the_language_that_was_chosen(String address) {
        var stranger = Visitor.stranger();
        var page = stranger.get(address);
        assertThat(page.html()).contains("<html lang=\"nb\">");

        var moved = switched(stranger, page, "en");

        assertThat(moved.header("Location")).isEqualTo(Visitor.at(address).toString());
        assertThat(stranger.get(address).html()).contains("<html lang=\"en\">");
    }

    @Test
    void the_address_of_a_form_alone_leads_to_the_page_that_the_form_is_on() {
        var coordinator = Visitor.coordinator();
        var group = "/koordinator/grupper/" + MY_GROUP;
        for (var form : new String[] {"/tilstand", "/rolle", "/fjern", "/pamelding", "/sok"}) {
            var page = coordinator.get(group + form);
            assertThat(page.status()).as(form).isEqualTo(200);
            assertThat(page.raw().uri().getPath()).as(form).isEqualTo(group);
        }
        assertThat(coordinator
                        .get("/grupper/" + OPEN_GROUP + "/pamelding")
                        .raw()
                        .uri()
                        .getPath())
                .isEqualTo("/grupper/" + OPEN_GROUP);
    }
}
