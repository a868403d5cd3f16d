package no.moteplass.sessions.facilitation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownLeaderRepository;
import no.moteplass.sessions.directory.Participation;
import no.moteplass.sessions.directory.ParticipationRepository;

/** Loads whom planning may count on, in two statements whatever the number of groups. */
@ApplicationScoped
class Rosters {

    private final ParticipationRepository participations;
    private final KnownLeaderRepository leaders;
    private final Clock clock;

    Rosters(ParticipationRepository participations, KnownLeaderRepository leaders, Clock clock) {
        this.participations = participations;
        this.leaders = leaders;
        this.clock = clock;
    }

    Roster of(UUID group) {
        var all = participations.of(Set.of(group));
        return new Roster(all, leaders.find(people(all)), clock.instant());
    }

    Map<KnownGroup, Roster> of(Collection<KnownGroup> groups) {
        var now = clock.instant();
        var all = participations.of(groups.stream().map(KnownGroup::id).toList());
        var known = leaders.find(people(all));
        var byGroup = all.stream().collect(Collectors.groupingBy(Participation::group));
        return groups.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        each -> new Roster(byGroup.getOrDefault(each.id(), List.of()), known, now)));
    }

    private static Set<UUID> people(List<Participation> all) {
        return all.stream().map(Participation::leader).collect(Collectors.toSet());
    }
}
