package no.moteplass.sessions.attendance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import no.moteplass.platform.validation.Violation;

/**
 * Who came, of those who were expected.
 *
 * @param byName whether names are known: never in a confidential programme (S9)
 * @param attendees all who were named, and whether they came
 */
public record HeadCount(boolean byName, int present, int expected, Set<Attendee> attendees) {

    /** What became of reading it. */
    sealed interface Reading {
        record Sound(HeadCount count) implements Reading {}

        record Unsound(List<Violation> violations) implements Reading {}
    }

    /**
     * Reads what a facilitator recorded.
     *
     * @param confidential whether a head count alone may be kept
     * @param expected whom the session was for
     */
    static Reading read(NewAttendance given, boolean confidential, Set<UUID> expected) {
        return confidential ? counted(given, expected.size()) : named(given, expected);
    }

    private static Reading counted(NewAttendance given, int expected) {
        var violations = new ArrayList<Violation>();
        if (given.names() != null) {
            violations.add(Violation.of("names", "headCountOnly"));
        }
        var present = given.present();
        if (present == null) {
            violations.add(Violation.of("present", "required"));
        } else if (present < 0 || present > expected) {
            violations.add(Violation.of("present", "headCount", expected));
        }
        return violations.isEmpty() && present != null
                ? new Reading.Sound(new HeadCount(false, present, expected, Set.of()))
                : new Reading.Unsound(violations);
    }

    private static Reading named(NewAttendance given, Set<UUID> expected) {
        var violations = new ArrayList<Violation>();
        if (given.present() != null) {
            violations.add(Violation.of("present", "namesOnly"));
        }
        var attendees = new HashSet<Attendee>();
        var names = given.names();
        if (names == null) {
            violations.add(Violation.of("names", "required"));
        } else {
            attendees.addAll(attendees(names, expected, violations));
        }
        return violations.isEmpty()
                ? new Reading.Sound(new HeadCount(true, present(attendees), expected.size(), Set.copyOf(attendees)))
                : new Reading.Unsound(violations);
    }

    private static Set<Attendee> attendees(
            List<NewAttendance.Name> names, Set<UUID> expected, List<Violation> violations) {
        var seen = new HashSet<UUID>();
        var attendees = new HashSet<Attendee>();
        for (var i = 0; i < names.size(); i++) {
            var each = names.get(i);
            var leader = each.leaderId();
            var who = "names[" + i + "].leaderId";
            if (leader == null) {
                violations.add(Violation.of(who, "required"));
            } else if (!seen.add(leader)) {
                violations.add(Violation.of(who, "twice"));
            } else if (!expected.contains(leader)) {
                violations.add(Violation.of(who, "notExpected"));
            }
            if (each.attendance() == null) {
                violations.add(Violation.of("names[" + i + "].attendance", "required"));
            } else if (leader != null) {
                attendees.add(new Attendee(leader, each.attendance()));
            }
        }
        return attendees;
    }

    private static int present(Set<Attendee> attendees) {
        return (int) attendees.stream()
                .filter(each -> each.attendance() == Presence.PRESENT)
                .count();
    }
}
