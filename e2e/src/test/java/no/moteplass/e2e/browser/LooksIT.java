package no.moteplass.e2e.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The checker is checked: planted faults are found, and a page without any passes. */
@Order(5)
@ExtendWith(NeedsBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksIT {
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    @TempDir
    Path screenshots;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        if (browser != null) browser.close();
    }

    @Test
    void finds_what_was_planted() {
        var looks = new Looks(screenshots);
        try (var visitor = browser.visitor("http://localhost", looks)) {
            visitor.page().setContent(page("""
                    <img src="x">
                    <p style="color:#fff;background:#fff">Usynlig</p>
                    <div style="width:400px">Bred</div>"""));
            looks.check(visitor.page(), "plantet", "");
        }
        assertThatThrownBy(looks::requireAllRight)
                .hasMessageContaining("image-alt")
                .hasMessageContaining("Usynlig")
                .hasMessageContaining("400 px wide")
                .hasMessageContaining("Content-Security-Policy");
    }

    @Test
    void lets_a_page_pass_that_is_right() {
        var looks = new Looks(screenshots);
        try (var visitor = browser.visitor("http://localhost", looks)) {
            visitor.page().setContent(page("<p>Alt er bra.</p>"));
            looks.check(visitor.page(), "riktig", POLICY);
        }
        assertThatCode(looks::requireAllRight).doesNotThrowAnyException();
    }

    private static String page(String content) {
        return """
                <!doctype html><html lang="nb"><head><meta name="viewport" content="width=device-width">
                <title>Prøve</title><style>body{margin:0}</style></head>
                <body><main><h1>Prøve</h1>%s</main></body></html>""".formatted(content);
    }
}
