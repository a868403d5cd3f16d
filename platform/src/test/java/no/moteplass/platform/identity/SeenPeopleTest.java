package no.moteplass.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

/** Who is kept for how long, and when nobody is. */
class SeenPeopleTest {

    private static final UUID ANNA = UUID.randomUUID();

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger lookedUp = new AtomicInteger();
    private final SeenPeople people = new SeenPeople(now::get);

    private Optional<KnownPerson> find(Optional<KnownPerson> there) {
        return people.of("anna", () -> {
            lookedUp.incrementAndGet();
            return there;
        });
    }

    private Optional<KnownPerson> active() {
        return Optional.of(new KnownPerson(ANNA, true));
    }

    private Optional<KnownPerson> inactive() {
        return Optional.of(new KnownPerson(ANNA, false));
    }

    @Test
    void is_not_looked_up_again_for_two_seconds_and_then_is() {
        find(active());
        now.addAndGet(SeenPeople.KEPT.toNanos() - 1);
        assertThat(find(inactive())).isEqualTo(active());
        assertThat(lookedUp).hasValue(1);
        now.incrementAndGet();
        assertThat(find(inactive())).isEqualTo(inactive());
        assertThat(lookedUp).hasValue(2);
    }

    @Test
    void a_call_does_not_make_the_two_seconds_longer() {
        find(active());
        now.addAndGet(SeenPeople.KEPT.toNanos() / 2);
        find(active());
        now.addAndGet(SeenPeople.KEPT.toNanos() / 2);
        assertThat(find(inactive())).isEqualTo(inactive());
    }

    @Test
    void nobody_inactive_and_nobody_unknown_is_kept() {
        find(inactive());
        assertThat(find(active())).isEqualTo(active());
        people.forget();
        find(Optional.empty());
        assertThat(find(inactive())).isEqualTo(inactive());
        assertThat(lookedUp).hasValue(4);
    }

    @Test
    void after_a_change_of_the_directory_everybody_is_looked_up_again() {
        find(active());
        people.forget();
        assertThat(find(inactive())).isEqualTo(inactive());
    }

    @Test
    void what_was_looked_up_while_the_directory_changed_is_not_kept() {
        people.of("anna", () -> {
            people.forget();
            return active();
        });
        assertThat(find(inactive())).isEqualTo(inactive());
    }

    @Test
    void counts_from_before_the_look_into_the_directory() {
        people.of("anna", () -> {
            now.addAndGet(SeenPeople.KEPT.toNanos());
            return active();
        });
        assertThat(find(inactive())).isEqualTo(inactive());
    }
}
