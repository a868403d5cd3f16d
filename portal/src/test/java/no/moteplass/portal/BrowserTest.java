package no.moteplass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeSignIn;
import no.moteplass.portal.fakes.FakeWorld;

/** Every page in a real browser, in every language, wide and narrow ({@link Visit}), and what tasks cost there. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest extends PortalTest {

    private TestBrowser opened;
    private Browser browser;

    @BeforeAll
    void openABrowser() {
        opened = TestBrowser.open();
        browser = opened.browser();
    }

    @AfterAll
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    /** Each person reads each page in each language once; two read at a time, each in a browser of their own. */
    @Test
    void every_page_is_for_everybody() throws InterruptedException, ExecutionException {
        Looks.everythingBehindFormsAndLinks();
        var visits = Visit.byEverybody();
        var left = new ConcurrentLinkedQueue<>(visits);
        var problems = new ArrayList<String>();
        try (var readers = Executors.newFixedThreadPool(2)) {
            Callable<List<String>> reader = () -> read(left);
            for (var each : readers.invokeAll(List.of(reader, reader))) {
                problems.addAll(each.get());
            }
        }
        problems.addAll(Visit.titlesThatAreThereTwice(visits));
        assertThat(problems).isEmpty();
        assertThat(visits).as("every one of them was read").allMatch(Visit::isDone);
    }

    private static List<String> read(Queue<Visit> left) {
        var problems = new ArrayList<String>();
        try (var own = TestBrowser.open()) {
            for (var next = left.poll(); next != null; next = left.poll()) {
                problems.addAll(next.in(own.browser()));
            }
        }
        return problems;
    }

    /** A look that finds nothing anywhere would prove nothing. */
    @Test
    void what_is_wrong_with_a_page_is_found() {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.setContent("""
                    <!doctype html><html lang="nb"><title>Feil</title><style>a { outline: none } .tight { width: 5rem; padding: 0 }</style>
                    <h1>En side</h1><a href="/her">Et sted</a> <a href="#ingen">Et annet</a> <button class="tight">Send e-post PT5M</button>
                    <input aria-label="Felle"><button type="button">Gjør noe</button>
                    <script>document.querySelector('input').onkeydown = pressed => pressed.preventDefault()</script>""");

            assertThat(Keyboard.walk(page))
                    .anyMatch(each -> each.startsWith("focus not seen: <a"))
                    .anyMatch(each -> each.startsWith("not reached: <button type"));
            assertThat(Shape.needsScript(page))
                    .anyMatch(each -> each.startsWith("leads to nothing: <a href=\"#ingen"))
                    .anyMatch(each -> each.startsWith("sends nothing: <button type"));
            assertThat(Shape.problems(page))
                    .anyMatch(each -> each.startsWith("may end a line within a word: "))
                    .anyMatch(each -> each.startsWith("technical text: "))
                    .anyMatch(each -> each.startsWith("words touch the edge of <button class"));
        }
    }

    /** No task needs a script, and each costs what docs/effort.md says. */
    @Test
    void tasks_of_a_leader_cost_what_is_written() {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("nb-NO"))) {
            Looks.signUpSucceeds();
            Looks.placeIsGivenUp();
            Looks.rareActsSucceed();
            FakeSignIn.is("hanna@example.org", "leader");
            var page = context.newPage();
            page.navigate(Visitor.at("/min-side").toString());
            var seat = new Effort(page, "/");
            assertThat(page.textContent("main"))
                    .containsSubsequence("Førstelinjen på Grünerløkka og Sagene", "Tirsdag formiddag");
            seat.click("text=Førstelinjen på Grünerløkka og Sagene");
            assertThat(page.textContent("main")).containsSubsequence("blir ikke skrevet ned", "Tirsdag formiddag");
            seat.click("button:has-text('Meld deg på')").does("Du har fått plass. Velkommen!", "A seat in a group");

            new Effort(context.newPage(), "/min-side")
                    .click("main button:has-text('Takk ja')")
                    .does("Plassen er din. Velkommen!", "Take an offer");
            new Effort(context.newPage(), "/grupper/" + FakeServices.MY_GROUP)
                    .click("main a:has-text('Gi fra deg plassen')")
                    .click("[data-confirms] button")
                    .does("Du har gitt fra deg plassen", "Give up a place");
            new Effort(context.newPage(), "/kalender")
                    .click("main summary:has-text('Flere valg')")
                    .click("main a:has-text('Stopp')")
                    .click("[data-confirms] button")
                    .does("Adressen virker ikke lenger.", "Stop a calendar address");
        }
    }

    @Test
    void tasks_of_a_coordinator_cost_what_is_written() {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("nb-NO"))) {
            Looks.rareActsSucceed();
            FakeSignIn.is("koordinator@example.org", "leader", "coordinator");
            var there = "/koordinator/grupper/" + FakeServices.MY_GROUP;
            new Effort(context.newPage(), there)
                    .click("main .mp-rows summary:has-text('Endre')")
                    .click("main a:has-text('Ta ut av gruppen')")
                    .click("[data-confirms] button")
                    .does("Hanna Håkonsen er ikke lenger med i gruppen.", "Take somebody out");
            new Effort(context.newPage(), "/samlinger/" + FakeServices.SESSION)
                    .click("main summary:has-text('Flere valg')")
                    .click("main a:has-text('Avlys samlingen')")
                    .click("[data-confirms] button")
                    .does("er avlyst", "Cancel a session");
            new Effort(context.newPage(), there)
                    .click("main summary:has-text('Flere valg')")
                    .click("main a:has-text('Avslutt gruppen')")
                    .click("[data-confirms] button")
                    .does("er avsluttet", "Close a group");

            Looks.aGroupCanBeMade();
            new Effort(context.newPage(), "/koordinator")
                    .click("main a:has-text('Ny gruppe')")
                    .select("#tilbud", "refleksjon-forstelinje")
                    .click("main form button")
                    .fill("#navn", "Kveldsvakt og ledelse")
                    .fill("#ansvarlig", "anna@example.org")
                    .fill("#fasilitator", "anna@example.org")
                    .click("main form.mp-form button")
                    .click("main a:has-text('Planlegg en serie')")
                    .fill("#dato", "2027-02-09")
                    .click("button[value=vis]")
                    .click("button[value=lagre]")
                    .click("main button:has-text('Åpne for påmelding')")
                    .does("er åpen for påmelding", "A group from nothing to open");
        }
    }

    @Test
    void everything_that_is_red_asks_first_and_names_what_it_is_about() {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("nb-NO"))) {
            FakeSignIn.is("koordinator@example.org", "leader", "coordinator");
            var page = context.newPage();
            var red = new java.util.TreeSet<String>();
            for (var path : List.of(
                    "/koordinator/grupper/" + FakeServices.MY_GROUP,
                    "/samlinger/" + FakeServices.SESSION,
                    "/kalender")) {
                page.navigate(Visitor.at(path).toString());
                assertThat(page.locator("button.is-danger, main button.mp-danger-btn")
                                .count())
                        .as("nothing on " + path + " is done at once")
                        .isZero();
                page.locator("a.is-danger").all().forEach(each -> red.add(each.getAttribute("href")));
            }
            assertThat(red).hasSizeGreaterThanOrEqualTo(4);
            for (var each : red) {
                page.navigate(Visitor.at(each).toString());
                assertThat(page.locator("[data-confirms] h1").count()).as(each).isEqualTo(1);
                assertThat(page.textContent("[data-confirms] h1")).as(each).containsPattern("«.+»|[(].+[)]");
                assertThat(page.locator("[data-confirms] li").count()).as(each).isPositive();
                assertThat(page.locator("[data-confirms] form button, [data-confirms] form a")
                                .count())
                        .as(each)
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void an_answer_is_put_where_it_was_given_and_the_focus_stays_there() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"))) {
            FakeSignIn.is("hanna@example.org", "leader");
            var page = context.newPage();
            page.navigate(Visitor.at("/min-side").toString());
            var later = FakeServices.SESSION.replace("b1", "b2");
            var button = "#svar-" + later + "-DECLINED";
            page.click("#samling-" + later + " summary");
            Looks.answersAre("DECLINED");

            page.focus(button);
            page.keyboard().press("Enter");

            page.waitForSelector(button + "[aria-pressed=true]");
            assertThat(page.url()).endsWith("/min-side");
            assertThat(page.evaluate("'#' + document.activeElement.id")).isEqualTo(button);
            assertThat(page.isVisible(button)).isTrue();
            assertThat(page.textContent("#samling-" + later + " summary")).contains("Kommer ikke");
            assertThat(page.textContent("#meldinger")).contains("Svaret er lagret. Du kommer ikke");
        }
    }

    @Test
    void answers_cost_what_is_written() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"))) {
            FakeSignIn.is("hanna@example.org", "leader");
            var later = FakeServices.SESSION.replace("b1", "b2");
            var other = new Effort(context.newPage(), "/min-side").click("#samling-" + later + " summary");
            Looks.answersAre("DECLINED");
            other.click("#svar-" + later + "-DECLINED").does("Svaret er lagret", "Answer another session");
            Looks.nextIsAnswered();
            new Effort(context.newPage(), "/min-side")
                    .click("#svar-" + FakeServices.SESSION + "-ACCEPTED")
                    .does("Svaret er lagret", "Answer the next session");
        }
    }

    @Test
    void an_answer_needs_no_script_and_its_row_is_open_afterwards() {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("nb-NO"))) {
            FakeSignIn.is("hanna@example.org", "leader");
            var page = context.newPage();
            page.navigate(Visitor.at("/min-side").toString());
            var later = FakeServices.SESSION.replace("b1", "b2");
            page.click("#samling-" + later + " summary");
            Looks.answersAre("TENTATIVE");
            page.click("#svar-" + later + "-TENTATIVE");

            assertThat(page.textContent("#meldinger")).contains("Svaret er lagret. Du kommer kanskje");
            assertThat(page.isVisible("#svar-" + later + "-TENTATIVE[aria-pressed=true]"))
                    .isTrue();
        }
    }

    @Test
    void an_answer_after_the_session_has_ended_leads_where_a_form_would() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"))) {
            FakeSignIn.is("hanna@example.org", "leader");
            var page = context.newPage();
            page.navigate(Visitor.at("/min-side").toString());
            context.clearCookies(
                    new BrowserContext.ClearCookiesOptions().setName(java.util.regex.Pattern.compile("q_session.*")));
            page.click("#svar-" + FakeServices.SESSION + "-DECLINED");

            page.waitForSelector("text=Du må logge inn igjen");
        }
    }

    @Test
    void a_refused_form_is_reloaded_with_what_was_written_and_without_a_script() {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("nb-NO"))) {
            FakeSignIn.is("koordinator@example.org", "leader", "coordinator");
            var page = context.newPage();
            var address = "/koordinator/grupper/" + FakeServices.MY_GROUP + "/inviter";
            page.navigate(Visitor.at(address).toString());
            page.fill("#adresser", "Kåre, uten adresse");
            page.click("form.mp-form button");
            // Loaded whole: Chromium refuses to reload a page that is still on its way.
            page.waitForURL(Visitor.at(address + "?igjen=1").toString());

            page.reload();

            assertThat(page.inputValue("#adresser")).isEqualTo("Kåre, uten adresse");
            assertThat(page.textContent("main")).contains("må rettes");
            page.click("button[lang=nn]");
            page.waitForURL(Visitor.at(address + "?igjen=1").toString());
            assertThat(page.inputValue("#adresser")).isEqualTo("Kåre, uten adresse");
        }
    }

    /** From the list to a place, with keys alone: each stop is seen, and what was chosen is announced where it was chosen. */
    @Test
    void a_group_is_found_and_a_place_taken_with_the_keyboard_alone() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"))) {
            Looks.signUpSucceeds();
            FakeSignIn.is("hanna@example.org", "leader");
            var keys = new Keyboard(context.newPage());
            keys.open("/grupper");
            keys.tab();
            assertThat(keys.here()).isEqualTo("Hopp til hovedinnhold");
            keys.press("Enter");
            keys.tabTo("#dag");
            keys.press("ArrowDown");
            keys.press("ArrowDown");
            keys.waitFor("#funn .mp-chip:has-text('Tirsdag')");
            assertThat(keys.id()).as("the focus stays where the day was chosen").isEqualTo("dag");
            keys.tabTo("#ledig");
            keys.press("Space");
            keys.waitFor("#funn .mp-chip:has-text('Bare med ledig plass')");
            keys.tabTo("text=Flere valg");
            keys.press("Enter");
            keys.tabTo("#tekst");
            keys.tabTo("text=Førstelinjen på Grünerløkka og Sagene");
            keys.press("Enter");
            keys.waitFor("h1:has-text('Førstelinjen')");
            keys.tabTo("main button:has-text('Meld deg på')");
            keys.press("Enter");
            keys.waitFor("#meldinger :text('Du har fått plass. Velkommen!')");
        }
    }

    @Test
    void an_answer_is_given_and_a_place_given_up_with_the_keyboard_alone() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"))) {
            Looks.placeIsGivenUp();
            FakeSignIn.is("hanna@example.org", "leader");
            var keys = new Keyboard(context.newPage());
            keys.open("/min-side");
            var later = FakeServices.SESSION.replace("b1", "b2");
            keys.tabTo("#samling-" + later + " summary");
            keys.press("Enter");
            Looks.answersAre("DECLINED");
            keys.tabTo("#svar-" + later + "-DECLINED");
            keys.press("Enter");
            keys.waitFor("#meldinger :text('Svaret er lagret. Du kommer ikke')");
            assertThat(keys.id()).isEqualTo("svar-" + later + "-DECLINED");

            keys.open("/grupper/" + FakeServices.MY_GROUP);
            keys.tabTo("main a:has-text('Gi fra deg plassen')");
            keys.press("Enter");
            keys.waitFor("[data-confirms] h1:has-text('Gi fra deg plassen i «Kveldsvakt og ledelse»?')");
            keys.tabTo("[data-confirms] button:has-text('Gi fra deg plassen')");
            keys.tabTo("[data-confirms] a:has-text('Behold plassen')");
            keys.press("Shift+Tab");
            keys.press("Enter");
            keys.waitFor("#meldinger :text('Du har gitt fra deg plassen i «Kveldsvakt og ledelse».')");
        }
    }

    /** docs/effort.md: a day, a district, a group and the button. */
    @Test
    void a_group_on_a_tuesday_in_ones_own_district_is_found_at_once_with_the_focus_kept() {
        for (var width : List.of(1280, 360)) {
            try (var context = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("nb-NO"))) {
                FakeSignIn.is("hanna@example.org", "leader");
                var page = context.newPage();
                page.navigate(Visitor.at("/grupper").toString());
                // Whole, after the way through the sign-in: Chromium refuses to reload a page that is still on its way.
                page.waitForURL(Visitor.at("/grupper").toString());
                page.reload(); // The first page of all may miss what is late while everything is still cold.
                if (width == 360) {
                    assertThat(page.isVisible("#dag")).as("folded on a phone").isFalse();
                    page.click("text=Velg dag, tid og bydel");
                }
                page.focus("#dag");
                page.selectOption("#dag", "TUE");
                page.waitForSelector("#funn .mp-chip:has-text('Tirsdag')");
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("dag");
                assertThat(page.textContent("#antall")).contains("3 grupper · 1 passer for deg og har plass");
                page.selectOption("#bydel", "Grünerløkka");
                page.waitForSelector("#funn .mp-chip:has-text('Grünerløkka')");
                assertThat(page.textContent("#antall")).contains("1 gruppe · 1 passer for deg og har plass");
                var address = page.url();
                assertThat(address).contains("dag=TUE", "bydel=Gr").doesNotContain("tekst=");
                page.click("button[lang=nn]");
                assertThat(page.url()).isEqualTo(address);
                assertThat(page.textContent("#antall")).contains("1 gruppe · 1 passer for deg og har plass");
            }
        }
    }

    @Test
    void groups_are_found_without_a_script_too() {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("nb-NO"))) {
            FakeSignIn.is("hanna@example.org", "leader");
            var page = context.newPage();
            page.navigate(Visitor.at("/grupper").toString());
            page.selectOption("#dag", "TUE");
            page.selectOption("#bydel", "Grünerløkka");
            page.click("text=Vis grupper");
            assertThat(page.textContent("#antall")).contains("1 gruppe · 1 passer for deg og har plass");
            assertThat(page.inputValue("#dag")).isEqualTo("TUE");
            page.click(".mp-chip:has-text('Tirsdag')");
            assertThat(page.url()).doesNotContain("dag=").contains("bydel=");
        }
    }

    @Test
    void seats_are_told_apart_in_forced_colours() {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setForcedColors(com.microsoft.playwright.options.ForcedColors.ACTIVE)
                .setLocale("nb-NO"))) {
            FakeSignIn.is("hanna@example.org", "leader");
            var page = context.newPage();
            page.navigate(Visitor.at("/grupper").toString());
            var fill = "getComputedStyle(document.querySelector('.mp-seat--%s')).fill";
            assertThat(page.evaluate(fill.formatted("taken"))).isNotEqualTo(page.evaluate(fill.formatted("free")));
        }
    }
}
