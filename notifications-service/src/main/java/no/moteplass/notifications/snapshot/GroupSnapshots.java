package no.moteplass.notifications.snapshot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.directory.KnownMembership;
import no.moteplass.notifications.schedule.KnownAssignment;
import no.moteplass.notifications.schedule.KnownSession;
import no.moteplass.notifications.schedule.ScheduleRepository;

/** Takes snapshots of groups, many at once. */
@ApplicationScoped
public class GroupSnapshots {

    private final DirectoryRepository directory;
    private final ScheduleRepository schedule;
    private final LastNotifiedRepository lastNotified;

    GroupSnapshots(DirectoryRepository directory, ScheduleRepository schedule, LastNotifiedRepository lastNotified) {
        this.directory = directory;
        this.schedule = schedule;
        this.lastNotified = lastNotified;
    }

    /** The groups as they are; a group that is not known yet has no snapshot. */
    public List<GroupSnapshot> of(Collection<UUID> groups, Instant now) {
        var known = directory.groups(groups);
        var ids = known.stream().map(KnownGroup::id).toList();
        var memberships = directory.membershipsIn(ids).stream().collect(groupingBy(KnownMembership::group));
        var sessions = new ArrayList<>(schedule.aheadIn(ids, now));
        var ahead = ids(sessions);
        var notified = lastNotified.in(ids, ahead, now);
        sessions.addAll(schedule.sessions(others(notified, ahead)));
        var assignments = schedule.assignments(ids(sessions)).stream().collect(groupingBy(KnownAssignment::group));
        var sessionsByGroup = sessions.stream().collect(groupingBy(KnownSession::group));
        var notifiedByGroup = notified.stream().collect(groupingBy(LastNotified::group));
        var inactive = directory.inactive(people(memberships.values(), assignments.values(), notified));
        return known.stream()
                .map(group -> new GroupSnapshot(
                        group,
                        memberships.getOrDefault(group.id(), List.of()),
                        sessionsByGroup.getOrDefault(group.id(), List.of()),
                        assignments.getOrDefault(group.id(), List.of()),
                        notifiedByGroup.getOrDefault(group.id(), List.of()),
                        inactive))
                .toList();
    }

    /** One session of a group, as far as one person is concerned. */
    public record One(UUID group, UUID leader, UUID session) {}

    /** What reminders need: of many in as many statements as of one. Whoever is inactive gets none, and is not asked for. */
    public Map<One, GroupSnapshot> of(Collection<One> wanted) {
        var groups = directory.groups(wanted.stream().map(One::group).collect(toSet())).stream()
                .collect(toMap(KnownGroup::id, each -> each));
        var memberships = directory
                .memberships(
                        wanted.stream().map(One::group).toList(),
                        wanted.stream().map(One::leader).toList())
                .stream()
                .collect(groupingBy(each -> new Place(each.group(), each.leader())));
        var ids = wanted.stream().map(One::session).collect(toSet());
        var sessions = schedule.sessions(ids).stream().collect(toMap(KnownSession::id, each -> each));
        var assignments = schedule.assignments(ids).stream().collect(toMap(KnownAssignment::session, each -> each));
        var snapshots = new HashMap<One, GroupSnapshot>();
        for (var one : wanted) {
            var group = groups.get(one.group());
            if (group != null) {
                var session = sessions.get(one.session());
                var assignment = assignments.get(one.session());
                snapshots.put(
                        one,
                        new GroupSnapshot(
                                group,
                                memberships.getOrDefault(new Place(one.group(), one.leader()), List.of()),
                                session == null || !session.group().equals(one.group()) ? List.of() : List.of(session),
                                assignment == null ? List.of() : List.of(assignment),
                                List.of(),
                                Set.of()));
            }
        }
        return snapshots;
    }

    private record Place(UUID group, UUID leader) {}

    /** A group's snapshot as far as one person is concerned: what a mail to them needs. */
    public Optional<GroupSnapshot> of(UUID group, UUID leader, Instant now) {
        return directory.group(group).map(known -> {
            var sessions = new ArrayList<>(schedule.aheadIn(Set.of(group), now));
            var ahead = ids(sessions);
            var notified = lastNotified.to(leader, group, ahead, now);
            sessions.addAll(schedule.sessions(others(notified, ahead)));
            return new GroupSnapshot(
                    known,
                    directory.memberships(group, leader),
                    sessions,
                    schedule.assignments(ids(sessions)),
                    notified,
                    directory.inactive(Set.of(leader)));
        });
    }

    private static Set<UUID> people(
            Collection<List<KnownMembership>> memberships,
            Collection<List<KnownAssignment>> assignments,
            List<LastNotified> notified) {
        var people = new HashSet<UUID>();
        memberships.forEach(many -> many.forEach(each -> people.add(each.leader())));
        assignments.forEach(many -> many.forEach(each -> people.addAll(each.leaders())));
        notified.forEach(each -> people.add(each.leader()));
        return people;
    }

    private static Set<UUID> ids(List<KnownSession> sessions) {
        return sessions.stream().map(KnownSession::id).collect(toSet());
    }

    /** Sessions that somebody was notified of and that are not among those ahead: moved into the past, or gone. */
    private static Set<UUID> others(List<LastNotified> notified, Set<UUID> ahead) {
        return notified.stream()
                .map(LastNotified::session)
                .filter(session -> !ahead.contains(session))
                .collect(toSet());
    }
}
