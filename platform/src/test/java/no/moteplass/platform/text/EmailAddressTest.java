package no.moteplass.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken can be written by everybody; what cannot be written is refused. */
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Ola.Nordmann@Example.org, ola.nordmann@example.org, ola.nordmann@example.org",
        "a|b@example.org, a|b@example.org, a|b@example.org",
        "{a}@example.org, {a}@example.org, {a}@example.org",
        "100%a@example.org, 100%a@example.org, 100%a@example.org",
        "o'hara@example.org, o'hara@example.org, o'hara@example.org",
        "a+b@x.y-z.no, a+b@x.y-z.no, a+b@x.y-z.no",
        "ola@blåbær.no, ola@blåbær.no, ola@xn--blbr-roah.no",
        "ola@xn--blbr-roah.no, ola@blåbær.no, ola@xn--blbr-roah.no"
    })
    void is_kept_in_one_form_and_written_in_ascii(String given, String kept, String written) {
        assertThat(EmailAddress.read(given)).contains(new EmailAddress(kept));
        assertThat(new EmailAddress(kept).ascii()).isEqualTo(written);
        assertThat(EmailAddress.read(kept)).contains(new EmailAddress(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ola",
                "ola@",
                "@example.org",
                "ola@example",
                "ola@-example.org",
                "ola@example-.org",
                "ola@exa mple.org",
                "ola@127.0.0.1",
                "ola@[127.0.0.1]",
                "o la@example.org",
                ".ola@example.org",
                "ola.@example.org",
                "o..la@example.org",
                "\"o la\"@example.org",
                "ola@ex@ample.org",
                "ola(x)@example.org",
                "ola,kari@example.org",
                "<ola@example.org>",
                "øla@example.org",
                "ola\u200B@example.org",
                "ola@example..org",
                "ola@example.org\r\nBcc: x@y.no"
            })
    void refuses_what_not_everybody_can_write(String given) {
        assertThat(EmailAddress.read(given)).isEmpty();
    }

    @Test
    void refuses_what_is_longer_than_a_path_may_be() {
        assertThat(EmailAddress.read("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.read("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.read("a@" + "b".repeat(63) + ".no")).isPresent();
        assertThat(EmailAddress.read("a@" + "b".repeat(64) + ".no")).isEmpty();
        assertThat(EmailAddress.read("a@" + "b123456789.".repeat(24) + "no")).isEmpty();
    }
}
