package no.moteplass.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip, deflate, br      | true
            BR                     | true
            gzip;q=1.0, br;q=0.5   | true
            br;q=0                 | false
            br; q=0.000, gzip      | false
            gzip, deflate          | false
            brr                    | false
            ''                     | false
                                   | false
            """)
    void a_packed_form_goes_to_who_takes_it(String taken, boolean takes) {
        assertThat(AcceptEncoding.takes(taken, "br")).isEqualTo(takes);
    }
}
