package no.moteplass.portal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;

import no.moteplass.portal.fakes.FakeServices;

/**
 * One person reads their pages in one language, each opened once: wide, as on a phone, on the narrowest phone. What the
 * language decides is looked at in each of them; what it does not, in one: forced colours in bokmål, the way of the keyboard
 * in English, and nynorsk is read without a script.
 */
final class Visit {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int NARROWEST = 320;
    private static final int NARROW_ENOUGH = 400;

    private static final Map<String, Map<String, String>> PEOPLE =
            Map.of("", Looks.STRANGER, "hanna@example.org", Looks.LEADER, "koordinator@example.org", Looks.COORDINATOR);

    private static final String WITHOUT_SCRIPT = "nn";

    private final String person;
    private final String language;
    private final Titles titles = new Titles();
    private final TreeSet<String> links = new TreeSet<>();
    private int looked;
    private final List<String> problems = new ArrayList<>();

    private Visit(String person, String language) {
        this.person = person;
        this.language = language;
    }

    /** Those with most to read begin. */
    static List<Visit> byEverybody() {
        return Stream.of("koordinator@example.org", "hanna@example.org", "")
                .flatMap(person -> Stream.of("en", "nb", "nn").map(language -> new Visit(person, language)))
                .toList();
    }

    static List<String> titlesThatAreThereTwice(List<Visit> visits) {
        return visits.stream()
                .collect(Collectors.groupingBy(
                        each -> each.language, Collectors.reducing(new Titles(), each -> each.titles, Titles::and)))
                .values()
                .stream()
                .flatMap(each -> each.twice().stream())
                .toList();
    }

    /** Whether all that was to be looked at was. */
    boolean isDone() {
        return looked == PEOPLE.get(person).size() && (!language.equals(WITHOUT_SCRIPT) || !links.isEmpty());
    }

    /** In one browser, as it is; what is wrong with the pages. */
    List<String> in(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDE, 900)
                .setLocale("nb-NO")
                .setReducedMotion(ReducedMotion.REDUCE))) {
            context.setDefaultTimeout(10_000);
            context.addInitScript(Axe.SCRIPT);
            if (language.equals(WITHOUT_SCRIPT)) {
                // Not switched off, or axe would not run either. The pages' own policy lets in no script but these
                // files.
                context.route("**/*.js*", Route::abort);
            }
            var page = context.newPage();
            Looks.arrives(page, person, language);
            PEOPLE.get(person).forEach((name, path) -> look(page, name, path));
            links.removeAll(PEOPLE.get(person).values());
            links.forEach(each -> follow(page, each));
        }
        return problems;
    }

    private void look(Page page, String name, String path) {
        page.setViewportSize(WIDE, 900);
        try {
            Looks.open(page, path);
        } catch (TimeoutError lost) {
            found(name, "", List.of("did not open: " + page.textContent("h1")));
            return;
        }
        looked++;
        titles.saw(page.url(), page.title(), page.textContent("h1"));
        if (!language.equals(page.getAttribute("html", "lang"))) {
            found(name, "", List.of("speaks another language"));
        }
        found(name, "wide", Shape.problems(page));
        if (language.equals("nb")) {
            found(name, "wide", Axe.ofWidth(page));
        }
        screenshot(page, name + "-" + language + "-" + WIDE);
        page.setViewportSize(NARROW, 900);
        found(name, "narrow", language.equals("nb") ? Axe.problems(page) : Axe.ofWords(page));
        found(name, "narrow", Shape.problems(page));
        found(name, "narrow", Shape.outOfOrder(page));
        screenshot(page, name + "-" + language + "-" + NARROW);
        page.setViewportSize(NARROW_ENOUGH, 700);
        found(name, "at 400 px", Shape.problems(page));
        page.setViewportSize(NARROWEST, 700);
        found(name, "at 320 px", Shape.problems(page));
        switch (language) {
            case "nb" -> {
                page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
                found(name, "in forced colours", Shape.unseen(page));
                page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
            }
            case WITHOUT_SCRIPT -> {
                found(name, "without a script", Shape.needsScript(page));
                links.addAll(Shape.links(page));
            }
            default -> found(name, "by keyboard", Keyboard.walk(page));
        }
    }

    @Override
    public String toString() {
        return person + " in " + language;
    }

    /** The fakes know one group as a coordinator sees it, which stands for the others. */
    private void follow(Page page, String link) {
        var known = link.replaceFirst(
                "^/koordinator/grupper/[0-9a-f-]{36}", "/koordinator/grupper/" + FakeServices.MY_GROUP);
        var status = page.request().get(Visitor.at(known).toString()).status();
        if (status >= 400) {
            problems.add(link + " is linked to " + this + ", and answers " + status);
        }
    }

    private void found(String name, String how, List<String> what) {
        what.forEach(each -> problems.add(name + " in " + language + " " + how + ": " + each));
    }

    /** Pictures take time and are looked at by people: {@code -Dmoteplass.browser.pictures=true}. */
    private static void screenshot(Page page, String name) {
        if (Boolean.getBoolean("moteplass.browser.pictures")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(name.replaceAll("[^a-zæøå0-9-]", "_") + ".png")));
        }
    }
}
