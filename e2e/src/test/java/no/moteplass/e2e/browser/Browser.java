package no.moteplass.e2e.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The machine's own Chromium. Nothing is ever downloaded. */
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    static final String MISSING =
            "The browser tests need Chromium: apt install chromium, or point -Dmoteplass.browser at one.";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path executable) {
        // the library's own five seconds are too few where both cores are busy
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    public static Browser open() {
        return new Browser(found().orElseThrow(() -> new AssertionError(MISSING)));
    }

    /** The one that is named; else what stands in one of the usual places. */
    static Optional<Path> found() {
        var named = System.getProperty("moteplass.browser", "");
        return (named.isEmpty() ? USUAL_PLACES : List.of(named))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Somebody who has never been here: no cookies, nothing remembered. */
    public Visitor visitor(String portal, Looks looks) {
        return new Visitor(browser.newContext(context()), portal, looks);
    }

    public Visitor visitorWithoutScripts(String portal, Looks looks) {
        return new Visitor(browser.newContext(context().setJavaScriptEnabled(false)), portal, looks);
    }

    private static com.microsoft.playwright.Browser.NewContextOptions context() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("nb-NO")
                .setViewportSize(1280, 900);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
