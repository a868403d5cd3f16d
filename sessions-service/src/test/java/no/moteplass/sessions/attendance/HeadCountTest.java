package no.moteplass.sessions.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import no.moteplass.platform.validation.Violation;

/** S9: a head count where it is confidential, names where it is open, and nothing else. */
class HeadCountTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final Set<UUID> EXPECTED = Set.of(ANNA, BEN);

    private static NewAttendance.Name name(@Nullable UUID leader, @Nullable Presence attendance) {
        return new NewAttendance.Name(leader, attendance);
    }

    private static List<String> wrong(
            @Nullable List<NewAttendance.Name> names, @Nullable Integer present, boolean confidential) {
        return switch (HeadCount.read(new NewAttendance(names, present), confidential, EXPECTED)) {
            case HeadCount.Reading.Sound(var count) -> List.of("nothing is wrong with " + count);
            case HeadCount.Reading.Unsound(var violations) ->
                violations.stream().map(HeadCountTest::told).toList();
        };
    }

    private static String told(Violation violation) {
        return violation.field() + " " + violation.code();
    }

    @Test
    void no_name_is_taken_where_it_is_confidential() {
        assertThat(wrong(List.of(name(ANNA, Presence.PRESENT)), 1, true)).containsExactly("names headCountOnly");
        assertThat(wrong(List.of(), null, true)).containsExactly("names headCountOnly", "present required");
    }

    @Test
    void no_more_came_than_were_expected() {
        assertThat(wrong(null, 3, true)).containsExactly("present headCount");
        assertThat(wrong(null, -1, true)).containsExactly("present headCount");
        assertThat(HeadCount.read(new NewAttendance(null, 2), true, EXPECTED))
                .isEqualTo(new HeadCount.Reading.Sound(new HeadCount(false, 2, 2, Set.of())));
    }

    @Test
    void everything_that_is_wrong_with_names_is_told_at_once() {
        var names = new ArrayList<NewAttendance.Name>();
        names.add(name(null, Presence.PRESENT));
        names.add(name(ANNA, null));
        names.add(name(BEN, Presence.ABSENT));
        names.add(name(BEN, Presence.PRESENT));
        names.add(name(UUID.randomUUID(), Presence.PRESENT));
        assertThat(wrong(names, 5, false))
                .containsExactly(
                        "present namesOnly",
                        "names[0].leaderId required",
                        "names[1].attendance required",
                        "names[3].leaderId twice",
                        "names[4].leaderId notExpected");
        assertThat(wrong(null, null, false)).containsExactly("names required");
    }

    @Test
    void who_is_not_named_is_not_known_to_have_been_there_or_not() {
        assertThat(HeadCount.read(new NewAttendance(List.of(name(BEN, Presence.PRESENT)), null), false, EXPECTED))
                .isEqualTo(new HeadCount.Reading.Sound(
                        new HeadCount(true, 1, 2, Set.of(new Attendee(BEN, Presence.PRESENT)))));
    }
}
