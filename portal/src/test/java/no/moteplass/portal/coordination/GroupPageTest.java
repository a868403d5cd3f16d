package no.moteplass.portal.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.moteplass.portal.services.groups.Group;

class GroupPageTest {

    @Test
    void counts_all_and_shows_some() {
        var page = GroupPage.of(groups(120), true, "3", 50);

        assertThat(page.total()).isEqualTo(120);
        assertThat(page.groups()).hasSize(20);
        assertThat(page.first()).isEqualTo(101);
        assertThat(page.last()).isEqualTo(120);
        assertThat(page.numbers()).containsExactly(1, 2, 3);
        assertThat(page.isHere(3)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-1", "abc", "eyJjdXJzb3IiOjF9", "99999999999"})
    void what_is_no_page_is_the_first(String asked) {
        assertThat(GroupPage.of(groups(60), true, asked, 50).number()).isEqualTo(1);
    }

    @Test
    void a_page_after_the_last_is_the_last_and_nothing_is_one_page() {
        assertThat(GroupPage.of(groups(60), true, "9", 50).number()).isEqualTo(2);
        assertThat(GroupPage.of(List.of(), true, null, 50).numbers()).containsExactly(1);
    }

    private static List<Group> groups(int count) {
        return Collections.nCopies(
                count,
                new Group(
                        UUID.randomUUID(),
                        1,
                        null,
                        null,
                        null,
                        "Gruppe",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        0,
                        0,
                        0,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}
