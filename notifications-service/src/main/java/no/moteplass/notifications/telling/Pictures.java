package no.moteplass.notifications.telling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.schedule.ScheduleRepository;

/** Draws the pictures of groups, many at once. */
@ApplicationScoped
public class Pictures {

    private final DirectoryRepository directory;
    private final ScheduleRepository schedule;
    private final ToldRepository told;

    Pictures(DirectoryRepository directory, ScheduleRepository schedule, ToldRepository told) {
        this.directory = directory;
        this.schedule = schedule;
        this.told = told;
    }

    /** The groups' pictures; of groups that are not known yet there is none. */
    public List<Picture> of(Collection<UUID> groups, Instant now) {
        var known = directory.groups(groups);
        var ids = known.stream().map(group -> group.it().id()).toList();
        var memberships = directory.membershipsIn(ids).stream()
                .collect(groupingBy(each -> each.it().group()));
        var ahead = schedule.aheadIn(ids, now);
        var aheadIds = new HashSet<UUID>();
        ahead.forEach(each -> aheadIds.add(each.it().id()));
        var toldOfThem = new HashSet<>(told.aheadIn(ids, now));
        toldOfThem.addAll(told.of(aheadIds, ids));
        var others = toldOfThem.stream()
                .map(Told::session)
                .filter(session -> !aheadIds.contains(session))
                .distinct()
                .toList();
        var all = new ArrayList<>(ahead);
        all.addAll(schedule.sessions(others));
        var sessions = all.stream().collect(groupingBy(each -> each.it().group()));
        var sessionIds = all.stream().map(each -> each.it().id()).toList();
        var assignments = schedule.assignments(sessionIds).stream()
                .collect(groupingBy(each -> each.it().group()));
        var tellings = toldOfThem.stream().collect(groupingBy(Told::group));
        return known.stream()
                .map(group -> {
                    var id = group.it().id();
                    return new Picture(
                            group,
                            memberships.getOrDefault(id, List.of()),
                            sessions.getOrDefault(id, List.of()),
                            assignments.getOrDefault(id, List.of()),
                            tellings.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /** A group's picture as far as one person is concerned: what a mail to them needs. */
    public Optional<Picture> of(UUID group, UUID leader, Instant now) {
        return directory.groups(Set.of(group)).stream().findFirst().map(known -> {
            var sessions = new ArrayList<>(schedule.aheadIn(Set.of(group), now));
            var ahead = sessions.stream().map(each -> each.it().id()).collect(toSet());
            var toldOfThem = told.toldTo(leader, group, ahead, now);
            var others = toldOfThem.stream()
                    .map(Told::session)
                    .filter(session -> !ahead.contains(session))
                    .toList();
            sessions.addAll(schedule.sessions(others));
            var ids = sessions.stream().map(each -> each.it().id()).toList();
            return new Picture(
                    known, directory.memberships(group, leader), sessions, schedule.assignments(ids), toldOfThem);
        });
    }
}
