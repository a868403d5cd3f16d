package no.moteplass.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;

import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.WholeStack;
import no.moteplass.local.sample.FixedPeople;
import no.moteplass.local.settings.Application;

/** Each service's own page about itself: one signs in there as a person, and tries what is described. */
@Execution(ExecutionMode.SAME_THREAD)
@Order(40)
@ExtendWith({NeedsBrowser.class, WholeStack.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentationIT {
    private static final Map<Application, String> TRIED = Map.of(
            Application.GROUPS, "/api/v1/leaders/me",
            Application.SESSIONS, "/api/v1/sessions",
            Application.NOTIFICATIONS, "/api/v1/preferences/me");

    private final RunningStack stack;

    @TempDir
    Path screenshots;

    private Browser browser;

    DocumentationIT(RunningStack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @EnumSource(names = "PORTAL", mode = EnumSource.Mode.EXCLUDE)
    void one_signs_in_and_tries_it(Application service) {
        try (var reader = browser.visitor(stack.address(service), new Looks(screenshots))) {
            reader.open("/docs/");
            var page = reader.page();
            page.locator(".auth-wrapper button.authorize").click();
            var signIn = page.locator(".auth-container", new Page.LocatorOptions().setHasText("authorization_code"));
            var window = page.waitForPopup(
                    () -> signIn.first().locator("button.authorize").click());
            window.locator("form:has(input[type=hidden][value='" + FixedPeople.COORDINATOR + "']) button")
                    .click();
            assertThat(signIn.first()).containsText("Authorized");
            page.locator(".close-modal").click();

            var operation = page.locator(
                            ".opblock-get",
                            new Page.LocatorOptions()
                                    .setHas(page.locator(
                                            ".opblock-summary-path[data-path='" + TRIED.get(service) + "']")))
                    .first();
            operation.locator(".opblock-summary-control").click();
            operation.locator(".try-out__btn").click();
            operation.locator(".execute").click();
            var status = operation
                    .locator(".live-responses-table .response-col_status")
                    .last();
            assertThat(status).containsText("200");
        }
    }
}
