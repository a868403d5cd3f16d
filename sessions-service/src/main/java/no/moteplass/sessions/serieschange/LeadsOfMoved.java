package no.moteplass.sessions.serieschange;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.engagement.Engagement;
import no.moteplass.sessions.engagement.EngagementRepository;
import no.moteplass.sessions.facilitation.FacilitatorsChange;
import no.moteplass.sessions.facilitation.LeadPlanning;
import no.moteplass.sessions.session.AssignmentSource;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.LeadRole;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.timing.Timing;

/**
 * Who leads sessions that a change of their series moves: whoever was named has to be free then (S4); whose turn it is and
 * who is not free then passes it on (S5).
 */
@ApplicationScoped
class LeadsOfMoved {

    private final EngagementRepository engagements;
    private final SessionRepository sessions;
    private final LeadPlanning planning;
    private final Clock clock;

    LeadsOfMoved(EngagementRepository engagements, SessionRepository sessions, LeadPlanning planning, Clock clock) {
        this.engagements = engagements;
        this.sessions = sessions;
        this.planning = planning;
        this.clock = clock;
    }

    /** What came of looking. */
    sealed interface Looking {
        /** @param passing those whose turn passes to somebody else */
        record Possible(List<Session> passing) implements Looking {}

        record Engaged(Session other) implements Looking {}
    }

    /** A session with the time that it is moved to. */
    private record Moved(Session session, Timing timing) {

        Engagement engagement(Named facilitator) {
            return new Engagement(facilitator.leader(), session.id(), timing.startsAt(), timing.endsAt());
        }
    }

    /** @param own the series' sessions by their ids */
    Looking look(Map<UUID, Session> own, List<ChangedSession> changes) {
        var moved = moved(own, changes);
        var taken = new ArrayList<>(elsewhere(moved));
        var passing = new ArrayList<Session>();
        for (var each : moved) {
            for (var facilitator : each.session().facilitators()) {
                var engagement = each.engagement(facilitator);
                var other =
                        taken.stream().filter(one -> overlap(one, engagement)).findFirst();
                if (other.isEmpty()) {
                    taken.add(engagement);
                } else if (isByTurns(facilitator)) {
                    passing.add(each.session());
                } else {
                    return new Looking.Engaged(session(own, other.get()).orElse(each.session()));
                }
            }
        }
        return new Looking.Possible(passing);
    }

    private static List<Moved> moved(Map<UUID, Session> own, List<ChangedSession> changes) {
        var moved = new ArrayList<Moved>();
        for (var each : changes) {
            var session = own.get(each.id());
            if (each.is(SessionChange.MOVED) && session != null && each.after() != null) {
                moved.add(new Moved(session, each.after().timing()));
            }
        }
        moved.sort(Comparator.comparing(each -> each.timing().startsAt()));
        return moved;
    }

    /** What those people lead that is not moved. */
    private List<Engagement> elsewhere(List<Moved> moved) {
        var leaders = moved.stream()
                .flatMap(each -> each.session().leaders().stream())
                .collect(Collectors.toSet());
        if (leaders.isEmpty()) {
            return List.of();
        }
        var from = moved.getFirst().timing().startsAt();
        var until = moved.stream()
                .map(each -> each.timing().endsAt())
                .max(Instant::compareTo)
                .orElse(from);
        var ids = moved.stream().map(each -> each.session().id()).collect(Collectors.toSet());
        return engagements.leading(leaders, from, until).stream()
                .filter(each -> !ids.contains(each.session()))
                .toList();
    }

    private static boolean overlap(Engagement one, Engagement other) {
        return one.leader().equals(other.leader())
                && one.from().isBefore(other.until())
                && other.from().isBefore(one.until());
    }

    private static boolean isByTurns(Named facilitator) {
        return facilitator.role() == LeadRole.LEAD && facilitator.source() == AssignmentSource.ROTATION;
    }

    private Optional<Session> session(Map<UUID, Session> own, Engagement engagement) {
        return Optional.ofNullable(own.get(engagement.session())).or(() -> sessions.find(engagement.session()));
    }

    /**
     * Whoever cannot lead any more leaves, before the sessions are moved.
     *
     * @return what their leaving changes
     */
    List<FacilitatorsChange> leave(List<Session> passing) {
        var before = passing.stream()
                .map(each -> new FacilitatorsChange(each, Set.copyOf(each.leaders())))
                .toList();
        passing.forEach(each -> each.ledBy(
                each.facilitators().stream()
                        .filter(one -> one.role() == LeadRole.CO)
                        .toList(),
                clock.instant()));
        return before;
    }

    /**
     * Finds who leads in their place, once the sessions are where they will be, and looks again at all that is ahead (S5).
     *
     * @return the others that somebody else leads than before
     */
    List<FacilitatorsChange> mend(KnownGroup group, List<Session> passing) {
        var changed = planning.mend(group, sessions.planned(group.id()));
        sessions.flushWhileLeadsPass();
        return changed.stream()
                .filter(each -> !passing.contains(each.session()))
                .toList();
    }
}
