package no.moteplass.groups.directory;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Told inside the transaction that changed people in what the rules of groups ask.
 *
 * @param people all of them
 * @param led those of them who have another manager
 * @param left those of them who have become inactive
 */
public record DirectoryChanged(Set<UUID> people, Set<UUID> led, Set<UUID> left) {

    /** Gathers what one change does to people. */
    public static final class Gathering {

        private final Set<UUID> people = new HashSet<>();
        private final Set<UUID> led = new HashSet<>();
        private final Set<UUID> left = new HashSet<>();

        public void add(UUID person, NewLeader before, NewLeader after) {
            if (after.judgedAs(before)) {
                return;
            }
            people.add(person);
            if (!Objects.equals(before.manager(), after.manager())) {
                led.add(person);
            }
            if (before.active() && !after.active()) {
                left.add(person);
            }
        }

        /** Nothing where the rules ask nothing of what has changed. */
        public Optional<DirectoryChanged> event() {
            return people.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DirectoryChanged(Set.copyOf(people), Set.copyOf(led), Set.copyOf(left)));
        }
    }
}
