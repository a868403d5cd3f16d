package no.moteplass.notifications.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnbrokenWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torsdag 2. desember 2027 kl. 12.00 | torsdag [2. desember] 2027 [kl. 12.00]
            tysdag 7. desember 2027 kl. 08.30–10.00 | tysdag [7. desember] 2027 [kl. 08.30–10.00]
            Thursday 2 December 2027 at 12:00 | Thursday [2 December] 2027 [at 12:00]
            annenhver uke, 8 samlinger | annenhver uke, [8 samlinger]
            12.30 og 100 samlinger     | 12.30 og 100 samlinger
            3 forvaltningsdirektoratene | [3 forvaltningsdir]ektoratene
            i en egen e-post 1. & 2. | i en egen [e-post] 1. &amp; 2.
            E-postadressen           | [E-postadressen]
            """)
    void a_line_does_not_end_within_a_date_or_a_time_or_after_a_number(String text, String unbroken) {
        assertThat(UnbrokenWords.unbroken(text).toString())
                .isEqualTo(unbroken.replace("[", "<span style=\"white-space:nowrap;\">")
                        .replace("]", "</span>"));
    }
}
