package no.moteplass.notifications.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.directory.GroupFacts;
import no.moteplass.notifications.directory.MembershipFacts;
import no.moteplass.notifications.facts.Fact;
import no.moteplass.notifications.schedule.AssignmentFacts;
import no.moteplass.notifications.schedule.SessionFacts;

/** What holds in one group from now on: its people, its sessions ahead, who leads them, and what was told of them. */
public final class Picture {

    private final Fact<GroupFacts> group;
    private final Map<UUID, List<Fact<MembershipFacts>>> memberships = new HashMap<>();
    private final Map<UUID, Fact<SessionFacts>> sessions = new LinkedHashMap<>();
    private final Map<UUID, Fact<AssignmentFacts>> assignments = new HashMap<>();
    private final Map<UUID, Map<UUID, Told>> told = new HashMap<>();

    Picture(
            Fact<GroupFacts> group,
            Collection<Fact<MembershipFacts>> memberships,
            Collection<Fact<SessionFacts>> sessions,
            Collection<Fact<AssignmentFacts>> assignments,
            Collection<Told> told) {
        this.group = group;
        memberships.forEach(each -> this.memberships
                .computeIfAbsent(each.it().leader(), leader -> new ArrayList<>())
                .add(each));
        sessions.forEach(each -> this.sessions.put(each.it().id(), each));
        assignments.forEach(each -> this.assignments.put(each.it().session(), each));
        told.forEach(each -> this.told
                .computeIfAbsent(each.leader(), leader -> new HashMap<>())
                .put(each.session(), each));
    }

    public GroupFacts group() {
        return group.it();
    }

    /** The sessions that have not begun, as they are now or as somebody was told. */
    public Set<UUID> sessionsAhead() {
        return sessions.keySet();
    }

    /** Everybody who has or had a part in it. */
    public Set<UUID> people() {
        var people = new LinkedHashSet<>(memberships.keySet());
        assignments.values().forEach(each -> people.addAll(each.it().leaders()));
        people.addAll(told.keySet());
        return people;
    }

    Collection<SessionFacts> sessions() {
        return sessions.values().stream().map(Fact::it).toList();
    }

    public @Nullable SessionFacts session(UUID session) {
        var known = sessions.get(session);
        return known == null ? null : known.it();
    }

    public boolean leads(UUID leader, UUID session) {
        var known = assignments.get(session);
        return known != null && known.it().leaders().contains(leader);
    }

    /** Whether somebody is its lead, not one who helps. */
    public boolean isLead(UUID leader, UUID session) {
        var known = assignments.get(session);
        return known != null && known.it().isLedBy(leader);
    }

    /** S11: whether the session is that person's. */
    public boolean isTheirs(UUID leader, SessionFacts session) {
        return leads(leader, session.id())
                || memberships.getOrDefault(leader, List.of()).stream()
                        .anyMatch(each -> each.it().attendsAt(session.start()));
    }

    Optional<Told> told(UUID leader, UUID session) {
        return Optional.ofNullable(told.getOrDefault(leader, Map.of()).get(session));
    }

    /** Whether anything that makes the session theirs happened after the feeds' sending began. */
    boolean isNews(UUID leader, UUID session, Instant groupsFrom, Instant sessionsFrom) {
        return group.changedAt().isAfter(groupsFrom)
                || memberships.getOrDefault(leader, List.of()).stream()
                        .anyMatch(each -> each.changedAt().isAfter(groupsFrom))
                || isAfter(sessions.get(session), sessionsFrom)
                || isAfter(assignments.get(session), sessionsFrom);
    }

    private static boolean isAfter(@Nullable Fact<?> fact, Instant from) {
        return fact != null && fact.changedAt().isAfter(from);
    }
}
