package no.moteplass.portal.coordination.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import no.moteplass.portal.coordination.group.FirstPeople.Found;
import no.moteplass.portal.services.groups.Leader;

/** Who is taken for whom a coordinator wrote, and who is asked about first. */
class FirstPeopleTest {

    private static final Leader ANNA = person("Anna", "Aas");
    private static final Leader JOHANNA = person("Johanna", "Aasen");

    @Test
    void part_of_a_name_that_one_person_has_is_asked_about() {
        assertThat(FirstPeople.found("Ann", List.of(JOHANNA), true)).isEqualTo(new Found.Perhaps(JOHANNA));
    }

    @Test
    void a_whole_address_is_taken_among_any_number() {
        assertThat(FirstPeople.found("ANNA.AAS@example.org", List.of(JOHANNA, ANNA), false))
                .isEqualTo(new Found.One(ANNA));
    }

    @Test
    void a_whole_name_is_taken_where_nobody_else_has_it() {
        assertThat(FirstPeople.found("anna aas", List.of(ANNA, JOHANNA), true)).isEqualTo(new Found.One(ANNA));
    }

    @Test
    void a_name_that_two_have_is_nobodys() {
        assertThat(FirstPeople.found("Anna Aas", List.of(ANNA, person("Anna", "Aas")), true))
                .isEqualTo(new Found.Several());
    }

    @Test
    void a_whole_name_is_not_taken_where_another_of_that_name_may_not_have_been_read() {
        assertThat(FirstPeople.found("Anna Aas", List.of(ANNA, JOHANNA), false)).isEqualTo(new Found.Several());
    }

    @Test
    void whom_nobody_knows_is_unknown() {
        assertThat(FirstPeople.found("Ukjent", List.of(), true)).isEqualTo(new Found.Unknown());
    }

    private static Leader person(String given, String family) {
        var address = (given + "." + family).toLowerCase(java.util.Locale.ROOT) + "@example.org";
        return new Leader(
                UUID.nameUUIDFromBytes(address.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                1,
                address,
                given,
                family,
                null,
                null,
                null,
                null,
                null,
                true);
    }
}
