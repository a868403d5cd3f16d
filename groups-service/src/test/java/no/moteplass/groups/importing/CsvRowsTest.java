package no.moteplass.groups.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Files as spreadsheets write them. */
class CsvRowsTest {

    private static final List<String> HEADER = List.of("email", "givenName", "unit");

    private static List<List<String>> rows(String text) {
        return ((CsvRows.Rows) CsvRows.read(text.getBytes(StandardCharsets.UTF_8))).rows();
    }

    @Test
    void the_line_that_names_the_separator_is_no_row() {
        assertThat(rows("sep=;\r\nemail;givenName;unit\r\na@b.no;Åse, A.;x\r\n"))
                .containsExactly(HEADER, List.of("a@b.no", "Åse, A.", "x"));
        assertThat(rows("sep=\t\nemail\tgivenName\tunit\na@b.no\tÅse\tx\n"))
                .containsExactly(HEADER, List.of("a@b.no", "Åse", "x"));
    }

    @Test
    void empty_rows_keep_their_numbers_and_those_at_the_end_are_none() {
        assertThat(rows("email;givenName;unit\n\n;;\na@b.no;Åse;x\n;;\n\n"))
                .containsExactly(HEADER, List.of(), List.of(), List.of("a@b.no", "Åse", "x"));
    }

    @Test
    void empty_columns_are_none_wherever_they_stand() {
        assertThat(rows(";email;;givenName;unit;;\n;a@b.no;;Åse;x;;\n;c@d.no;;Bo\n"))
                .containsExactly(HEADER, List.of("a@b.no", "Åse", "x"), List.of("c@d.no", "Bo"));
    }

    @Test
    void what_stands_in_a_column_without_a_name_is_not_lost() {
        assertThat(rows("email;;unit\na@b.no;Åse;x\n").getFirst()).containsExactly("email", "", "unit");
    }

    @Test
    void cells_are_kept_in_one_form() {
        assertThat(rows("email;givenName;unit\n\u00a0a@b.no\u200b;A\u030ase  Marie ;x\n")
                        .get(1))
                .containsExactly("a@b.no", "Åse Marie", "x");
    }

    @Test
    void other_letters_are_called_what_they_are() {
        assertThat(CsvRows.read("email;givenName\na@b.no;Åse\n".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(new CsvRows.OtherEncoding());
        assertThat(CsvRows.read(new byte[0])).isEqualTo(new CsvRows.NoCsv());
        assertThat(CsvRows.read("\n\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(new CsvRows.NoCsv());
    }
}
