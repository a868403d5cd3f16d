package no.moteplass.sessions.facilitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownLeader;
import no.moteplass.sessions.directory.Participation;
import no.moteplass.sessions.directory.ParticipationKind;

/**
 * Whom planning may count on in a group (S5): those who are active and hold a seat or role at the session's time, be it
 * that they came already or will have come by then. The times are groups-service's, and its clock may be ahead of ours or
 * behind: what it says has begun or ended has done so.
 */
final class Roster {

    /** What lies less ahead than this is taken for now: an hour that a clock was not turned, and some slack. */
    static final Duration CLOCKS_APART = Duration.ofHours(2);

    private final List<Participation> held;

    /** @param known the people by id; who has not arrived yet counts as active */
    Roster(Collection<Participation> participations, Map<UUID, KnownLeader> known, Instant now) {
        this.held = participations.stream()
                .filter(each -> isActive(known.get(each.leader())))
                .filter(each -> each.to() == null || each.to().isAfter(now.plus(CLOCKS_APART)))
                .map(each -> counted(each, known.get(each.leader()), now))
                .toList();
    }

    private static boolean isActive(@Nullable KnownLeader leader) {
        return leader == null || leader.active();
    }

    private static Participation counted(Participation said, @Nullable KnownLeader leader, Instant now) {
        var from = said.from();
        if (from.isAfter(now) && !from.isAfter(now.plus(CLOCKS_APART))) {
            from = now;
        }
        var back = leader == null ? null : leader.activeSince();
        if (back != null && back.isAfter(from)) {
            from = back;
        }
        return new Participation(said.leader(), said.group(), said.kind(), from, said.to(), said.untilClosing());
    }

    /** Whether somebody takes part in what the group does at a time. */
    boolean attendsAt(UUID leader, Instant time) {
        return held.stream()
                .anyMatch(each -> each.leader().equals(leader) && each.kind().attends() && each.heldAt(time));
    }

    /** Who may lead: the seats of a self-run group, else its facilitators; else its deputies. */
    List<Rotation.Candidate> candidates(KnownGroup group) {
        var main = group.isSelfRun() ? ParticipationKind.SEAT : ParticipationKind.FACILITATOR;
        var found = new LinkedHashMap<UUID, Rotation.Candidate>();
        for (var kind : List.of(main, ParticipationKind.DEPUTY_FACILITATOR)) {
            held.stream()
                    .filter(each -> each.kind() == kind)
                    .forEach(each -> found.putIfAbsent(
                            each.leader(),
                            new Rotation.Candidate(each.leader(), each.from(), each.to(), kind != main)));
        }
        return List.copyOf(found.values());
    }
}
