package no.moteplass.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links are taken, and the one form in which they are kept. */
class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org                        | https://example.org
            HTTPS://example.org/Rom/3?a=B#C            | https://example.org/Rom/3?a=B#C
            Http://Example.org                         | http://Example.org
            https://example.org:8443/x                 | https://example.org:8443/x
            https://møterom.example.no/x               | https://xn--mterom-bya.example.no/x
            HTTPS://MØTEROM.example.no:8443/Å?ø=1#æ    | https://xn--mterom-bya.example.no:8443/Å?ø=1#æ
            https://xn--mterom-bya.example.no          | https://xn--mterom-bya.example.no
            https://例え。jp/                          | https://xn--r8jz45g.jp/
            https://[2001:db8::1]/x                    | https://[2001:db8::1]/x
            https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%7d | https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%7d
            """)
    void keeps_an_address_that_every_browser_opens(String given, String kept) {
        assertThat(WebAddress.read(given)).contains(new WebAddress(kept));
        assertThat(WebAddress.read(kept)).as("read again").contains(new WebAddress(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org",
                "https:",
                "https:example.org",
                "https:///x",
                "https://",
                "https://:443",
                "msteams:/l/meetup-join/1",
                "msteams://teams.microsoft.com/l/meetup-join/1",
                "tel:+4721802180",
                "mailto:a@example.org",
                "javascript:alert(1)",
                "JavaScript://example.org/%0aalert(1)",
                "data:text/html,x",
                "ftp://example.org/x",
                "file:///etc/passwd",
                "https://a b.example.org",
                "https://exa mple.org",
                "https://m%C3%B8te.no",
                "https://mø_te.no",
                "https://-ø.no",
                "https://ø..no",
                "https://møte.no:99999",
                "https://example.org:99999",
                "https://møte.no:x",
                "https://example.org/\u202Egpj.exe",
                "https://example.org/\nX:y"
            })
    void refuses_everything_else(String given) {
        assertThat(WebAddress.read(given)).isEmpty();
    }

    @Test
    void refuses_a_host_too_long_for_a_name() {
        assertThat(WebAddress.read("https://" + "ø".repeat(70) + ".no")).isEmpty();
    }
}
