package no.moteplass.portal.assets.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CssTest {

    @ParameterizedTest
    @ValueSource(strings = {"a{", "a{b:c}}", ".a", "/* never", "a{b:\"c}", "@media x{a{b:c}"})
    void refuses_what_is_no_whole_stylesheet(String broken) {
        assertThatThrownBy(() -> Css.read(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a { b : c ; }                      | a{b : c}
            a , b > c  d { e: f; g: h }        | a,b > c d{e: f;g: h}
            /* x */ a { /* } */ b: c }         | a{b: c}
            a::before{content:"{ ;  } /* "}    | a::before{content:"{ ;  } /* "}
            a:is(b, c){d:e}                    | a:is(b,c){d:e}
            @media (min-width: 1px){ a{b:c} }  | @media (min-width: 1px){a{b:c}}
            @import url(x;y); a{b:c}           | @import url(x;y);a{b:c}
            @keyframes x{from{a:b}to{a:c}}     | @keyframes x{from{a:b}to{a:c}}
            a{b:c;&:hover{d:e}}                | a{b:c;&:hover{d:e}}
            a[b="}"]{c:url(d;e)}               | a[b="}"]{c:url(d;e)}
            """)
    void writes_the_same_in_fewer_letters(String written, String spare) {
        assertThat(Css.write(Css.read(written))).isEqualTo(spare);
        assertThat(Css.write(Css.read(spare))).isEqualTo(spare);
    }
}
