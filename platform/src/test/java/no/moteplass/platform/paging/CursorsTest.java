package no.moteplass.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Where a page begins is for the list that it was made for, and for nobody to read. */
class CursorsTest {

    private static final String SECRET = "a secret of 32 letters, and more";
    private static final List<String> KEY = List.of("Ødegård", "", "42");

    private final Cursors cursors = new Cursors(SECRET);

    @Test
    void opens_for_the_list_it_was_made_for_alone() {
        var cursor = cursors.closed("leaders|name", KEY);
        assertThat(new Cursors(SECRET).open(cursor, "leaders|name", 3)).contains(KEY);
        assertThat(cursors.open(cursor, "leaders|name ", 3)).isEmpty();
        assertThat(cursors.open(cursor, "leaders|name", 2)).isEmpty();
        assertThat(new Cursors(SECRET + "!").open(cursor, "leaders|name", 3)).isEmpty();
    }

    @Test
    void lists_whose_names_had_one_hash_are_two() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(cursors.open(cursors.closed("Aa", KEY), "BB", 3)).isEmpty();
    }

    @Test
    void is_the_same_for_the_same_page_and_another_for_another() {
        assertThat(cursors.closed("list", KEY))
                .isEqualTo(cursors.closed("list", KEY))
                .isNotEqualTo(cursors.closed("list ", KEY))
                .isNotEqualTo(cursors.closed("list", List.of("Ødegård", "", "43")))
                .matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_secret_that_is_too_short_is_said_at_once() {
        assertThatThrownBy(() -> new Cursors(SECRET.substring(1)))
                .hasMessage("moteplass.cursors.secret needs at least 32 characters");
    }
}
