package no.moteplass.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The browser of this machine, for one thread: no browser, no test. */
record TestBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    static TestBrowser open() {
        var found = BROWSERS.stream().filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && Boolean.getBoolean("moteplass.browser.required")) {
            throw new AssertionError("no browser: install chromium (Debian: apt-get install chromium)");
        }
        Assumptions.assumeTrue(
                found.isPresent(), "skipped: no browser; install chromium (Debian: apt-get install chromium)");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new TestBrowser(playwright, browser);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
