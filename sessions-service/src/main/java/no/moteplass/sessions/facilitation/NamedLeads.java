package no.moteplass.sessions.facilitation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.directory.Participation;
import no.moteplass.sessions.directory.ParticipationRepository;
import no.moteplass.sessions.engagement.DoubleBooking;
import no.moteplass.sessions.session.AssignmentSource;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.LeadRole;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.timing.Timing;

/**
 * Reads whom somebody names to lead. Only people of the group: whether anybody else may sit with its members (G3) is
 * groups-service's to say, by giving them a seat or a role in it.
 */
@ApplicationScoped
public class NamedLeads {

    private final ParticipationRepository participations;
    private final DoubleBooking doubleBooking;
    private final Clock clock;

    NamedLeads(ParticipationRepository participations, DoubleBooking doubleBooking, Clock clock) {
        this.participations = participations;
        this.doubleBooking = doubleBooking;
        this.clock = clock;
    }

    /** What became of reading them. */
    public sealed interface Reading {
        record Sound(List<Named> named) implements Reading {}

        record Unsound(List<Violation> violations) implements Reading {}

        /** One of them leads another session then (S4). */
        record Engaged(Timing other) implements Reading {}
    }

    /** @param session what they are to lead */
    public Reading leadersOf(Session session, List<NewFacilitator> asked) {
        var inGroup = inGroup(session.group());
        var named = new ArrayList<Named>();
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (var i = 0; i < asked.size(); i++) {
            var field = "facilitators[" + i + "].leader";
            var each = asked.get(i);
            var leader = each.leader();
            if (leader == null) {
                violations.add(Violation.of(field, "required"));
            } else if (!seen.add(leader)) {
                violations.add(Violation.of(field, "twice"));
            } else if (!inGroup.contains(leader)) {
                violations.add(Violation.of(field, "notInGroup"));
            } else {
                var standing = i == 0 ? LeadRole.LEAD : LeadRole.CO;
                named.add(new Named(leader, each.role() == null ? standing : each.role(), AssignmentSource.NAMED));
            }
        }
        if (violations.isEmpty() && !named.isEmpty() && leads(named) != 1) {
            violations.add(Violation.of("facilitators", "oneLead"));
        }
        return violations.isEmpty() ? free(session, named) : new Reading.Unsound(violations);
    }

    private Reading free(Session session, List<Named> named) {
        return doubleBooking
                .of(named.stream().map(Named::leader).toList(), session.timing(), session.id())
                .<Reading>map(Reading.Engaged::new)
                .orElseGet(() -> new Reading.Sound(named));
    }

    private static long leads(List<Named> named) {
        return named.stream().filter(each -> each.role() == LeadRole.LEAD).count();
    }

    private Set<UUID> inGroup(UUID group) {
        var now = clock.instant();
        return participations.of(List.of(group)).stream()
                .filter(each -> each.kind().attends() && each.heldAt(now))
                .map(Participation::leader)
                .collect(Collectors.toSet());
    }
}
