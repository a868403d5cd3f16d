package no.moteplass.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

/** One person at one browser. Finds things as people do: by what they are and what stands on them. */
public final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final String portal;
    private final Looks looks;
    private final List<String> strangers = new ArrayList<>();
    private String policy = "";

    Visitor(BrowserContext context, String portal, Looks looks) {
        this.context = context;
        this.portal = portal;
        this.looks = looks;
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onRequest(request -> {
            var host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("localhost")) strangers.add(request.url());
        });
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                policy = response.headers().getOrDefault("content-security-policy", "");
            }
        });
    }

    public Page page() {
        return page;
    }

    /** A page of the portal, or any address from a mail. Answers the status. */
    public int open(String address) {
        Response response = page.navigate(address.startsWith("http") ? address : portal + address);
        return response == null ? 0 : response.status();
    }

    /** Comes to the page that asks who one is, chooses, and comes back to where one was going. */
    public void signInAs(String email) {
        open("/min-side");
        choose(email);
    }

    /** On the sign-in page. */
    public void choose(String email) {
        page.locator("form:has(input[type=hidden][value='" + email + "']) button")
                .click();
        page.waitForURL(url -> url.startsWith(portal));
    }

    /** On the sign-in page, somebody who is not among those shown. */
    public void chooseByAddress(String email) {
        page.getByLabel("E-postadresse").fill(email);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Logg inn").setExact(true))
                .click();
        page.waitForURL(url -> url.startsWith(portal));
    }

    public Locator button(String name) {
        return main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    public Locator link(String name) {
        return main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    public Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    public void press(String button) {
        click(button(button).first());
    }

    public void pressExactly(String button) {
        click(main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first());
    }

    public void follow(String link) {
        click(link(link).first());
    }

    /** Opens a menu, or what else is folded. */
    public void unfold(String summary) {
        main().locator("summary", new Locator.LocatorOptions().setHasText(summary))
                .first()
                .click();
    }

    /** In the header. */
    public void goTo(String menu) {
        click(page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(menu)));
    }

    /** Clicks what leads to another page, and waits until that is there. */
    public void click(Locator what) {
        page.waitForNavigation(what::click);
    }

    public void check(String label) {
        main().getByLabel(label).first().check();
    }

    public void fill(String label, String value) {
        main().getByLabel(label).first().fill(value);
    }

    public void select(String label, String option) {
        main().getByLabel(label).first().selectOption(option);
    }

    public void sees(String words) {
        assertThat(text()).as("The page %s", page.url()).contains(words);
    }

    public void doesNotSee(String words) {
        assertThat(text()).as("The page %s", page.url()).doesNotContain(words);
    }

    public String text() {
        return main().innerText().replace('\u00a0', ' ').replace("\u00ad", "");
    }

    /** Asserts all that holds for every page, once for each name, and keeps its picture. */
    public void looksRight(String name) {
        looks.check(page, name, page.url().startsWith(portal) ? policy : null);
        assertThat(strangers).as("Requests that left for other hosts").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
