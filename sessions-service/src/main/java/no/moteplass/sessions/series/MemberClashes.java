package no.moteplass.sessions.series;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.sessions.engagement.Engagement;
import no.moteplass.sessions.engagement.EngagementRepository;
import no.moteplass.sessions.session.Session;

/** Counts members who are expected elsewhere when a session is planned: a warning, never a refusal (S4). */
@ApplicationScoped
class MemberClashes {

    private final EngagementRepository engagements;

    MemberClashes(EngagementRepository engagements) {
        this.engagements = engagements;
    }

    List<Clash> of(UUID group, List<Session> planned) {
        var from = planned.stream().map(Session::startsAt).min(Instant::compareTo);
        var until = planned.stream().map(Session::endsAt).max(Instant::compareTo);
        if (from.isEmpty() || until.isEmpty()) {
            return List.of();
        }
        var own = planned.stream().map(Session::id).collect(Collectors.toSet());
        var elsewhere = engagements.expected(group, from.get(), until.get()).stream()
                .filter(each -> !own.contains(each.session()))
                .toList();
        var members = new HashMap<UUID, Set<UUID>>();
        for (var session : planned) {
            members.put(
                    session.id(),
                    elsewhere.stream()
                            .filter(each -> each.overlaps(session.startsAt(), session.endsAt()))
                            .map(Engagement::leader)
                            .collect(Collectors.toSet()));
        }
        return planned.stream()
                .filter(session -> !members.getOrDefault(session.id(), Set.of()).isEmpty())
                .map(session -> new Clash(
                        session.timing().start().toLocalDate(),
                        session.timing().startWithOffset(),
                        members.getOrDefault(session.id(), Set.of()).size()))
                .toList();
    }
}
