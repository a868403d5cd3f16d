package no.moteplass.sessions.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.sessions.access.GroupAccess;
import no.moteplass.sessions.engagement.EngagementRepository;
import no.moteplass.sessions.engagement.Expected;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.timing.Timing;

/**
 * Counts members who are expected elsewhere when a session is planned: a warning, never a refusal (S4). Whoever plans in a
 * group of their own learns nothing of where the others sit (P2): of groups that they are not in themselves no count
 * under five is told, and none above it.
 */
@ApplicationScoped
public class MemberClashes {

    private static final int FEWEST_TOLD = 5;

    private final EngagementRepository engagements;
    private final GroupAccess access;

    MemberClashes(EngagementRepository engagements, GroupAccess access) {
        this.engagements = engagements;
        this.access = access;
    }

    /** @param leaving sessions of the group that will not be there then */
    List<Clash> of(UUID group, List<Session> planned, Set<UUID> leaving) {
        var own = new HashSet<>(leaving);
        planned.forEach(session -> own.add(session.id()));
        return at(group, planned.stream().map(Session::timing).toList(), own);
    }

    /** @param own sessions of the group that are not counted: those that are at these times, or will not be there then */
    public List<Clash> at(UUID group, List<Timing> planned, Set<UUID> own) {
        var from = planned.stream().map(Timing::startsAt).min(Instant::compareTo);
        var until = planned.stream().map(Timing::endsAt).max(Instant::compareTo);
        if (from.isEmpty() || until.isEmpty()) {
            return List.of();
        }
        var elsewhere = engagements.expected(group, from.get(), until.get()).stream()
                .filter(each -> !own.contains(each.session()))
                .toList();
        var seen = seen(elsewhere);
        var clashes = new ArrayList<Clash>();
        for (var timing : planned) {
            var members = told(
                    elsewhere.stream()
                            .filter(each -> each.overlaps(timing.startsAt(), timing.endsAt()))
                            .toList(),
                    seen);
            if (members > 0) {
                clashes.add(new Clash(timing.start().toLocalDate(), timing.startWithOffset(), members));
            }
        }
        return clashes;
    }

    /** The groups whose sessions the caller sees. */
    private Set<UUID> seen(List<Expected> elsewhere) {
        var groups = elsewhere.stream().map(Expected::group).collect(Collectors.toSet());
        return access.mayPlanInAll() ? groups : access.attended(groups);
    }

    private static int told(List<Expected> clashing, Set<UUID> seen) {
        var known = new HashSet<UUID>();
        var others = new HashSet<UUID>();
        clashing.forEach(each -> (seen.contains(each.group()) ? known : others).add(each.leader()));
        others.removeAll(known);
        return known.size() + (others.size() < FEWEST_TOLD ? 0 : FEWEST_TOLD);
    }
}
