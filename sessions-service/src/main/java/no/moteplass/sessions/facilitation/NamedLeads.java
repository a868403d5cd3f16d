package no.moteplass.sessions.facilitation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.engagement.DoubleBooking;
import no.moteplass.sessions.session.AssignmentSource;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.LeadRole;
import no.moteplass.sessions.session.Session;

/**
 * Reads whom somebody names to lead. Only active people of the group: whether anybody else may sit with its members (G3) is
 * groups-service's to say, by giving them a seat or a role in it.
 */
@ApplicationScoped
public class NamedLeads {

    private final Rosters rosters;
    private final DoubleBooking doubleBooking;

    NamedLeads(Rosters rosters, DoubleBooking doubleBooking) {
        this.rosters = rosters;
        this.doubleBooking = doubleBooking;
    }

    /** What became of reading them. */
    public sealed interface Reading {
        record Sound(List<Named> named) implements Reading {}

        record Unsound(List<Violation> violations) implements Reading {}

        /** One of them leads another session then (S4). */
        record Engaged(Session other) implements Reading {}
    }

    /** @param session what they are to lead */
    public Reading leadersOf(Session session, List<NewFacilitator> asked) {
        var roster = rosters.of(session.group());
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
            } else if (!roster.attendsAt(leader, session.startsAt())) {
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
}
