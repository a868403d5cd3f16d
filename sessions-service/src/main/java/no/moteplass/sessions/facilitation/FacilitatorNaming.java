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
import no.moteplass.sessions.session.AssignmentSource;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.LeadRole;

/**
 * Reads whom somebody names to lead. Only people of the group: whether anybody else may sit with its members (G3) is
 * groups-service's to say, by giving them a part in it.
 */
@ApplicationScoped
public class FacilitatorNaming {

    private final ParticipationRepository parts;
    private final Clock clock;

    FacilitatorNaming(ParticipationRepository parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** What became of reading them. */
    public sealed interface Reading {
        record Sound(List<Named> named) implements Reading {}

        record Unsound(List<Violation> violations) implements Reading {}
    }

    public Reading read(UUID group, List<NewFacilitator> wanted) {
        var inGroup = inGroup(group);
        var named = new ArrayList<Named>();
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (var i = 0; i < wanted.size(); i++) {
            var field = "facilitators[" + i + "].leader";
            var each = wanted.get(i);
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
        return violations.isEmpty() ? new Reading.Sound(named) : new Reading.Unsound(violations);
    }

    private static long leads(List<Named> named) {
        return named.stream().filter(each -> each.role() == LeadRole.LEAD).count();
    }

    private Set<UUID> inGroup(UUID group) {
        var now = clock.instant();
        return parts.of(List.of(group)).stream()
                .filter(part -> part.kind().attends() && part.heldAt(now))
                .map(Participation::leader)
                .collect(Collectors.toSet());
    }
}
