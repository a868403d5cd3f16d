package no.moteplass.notifications.snapshot;

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

import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.directory.KnownMembership;
import no.moteplass.notifications.readmodel.ReadModel;
import no.moteplass.notifications.schedule.KnownAssignment;
import no.moteplass.notifications.schedule.KnownSession;

/**
 * What holds in one group from now on: its people, its sessions ahead and who leads them; and what each person was last
 * notified of.
 */
public final class GroupSnapshot {

    private final KnownGroup group;
    private final Map<UUID, List<KnownMembership>> memberships = new HashMap<>();
    private final Map<UUID, KnownSession> sessions = new LinkedHashMap<>();
    private final Map<UUID, KnownAssignment> assignments = new HashMap<>();
    private final Map<UUID, Map<UUID, LastNotified>> lastNotified = new HashMap<>();
    private final Set<UUID> inactive;

    GroupSnapshot(
            KnownGroup group,
            Collection<KnownMembership> memberships,
            Collection<KnownSession> sessions,
            Collection<KnownAssignment> assignments,
            Collection<LastNotified> lastNotified,
            Set<UUID> inactive) {
        this.group = group;
        this.inactive = inactive;
        memberships.forEach(each -> this.memberships
                .computeIfAbsent(each.leader(), leader -> new ArrayList<>())
                .add(each));
        sessions.forEach(each -> this.sessions.put(each.id(), each));
        assignments.forEach(each -> this.assignments.put(each.session(), each));
        lastNotified.forEach(each -> this.lastNotified
                .computeIfAbsent(each.leader(), leader -> new HashMap<>())
                .put(each.session(), each));
    }

    public KnownGroup group() {
        return group;
    }

    /** The sessions that have not begun, as they are now or as somebody was notified. */
    public Set<UUID> sessionsAhead() {
        return sessions.keySet();
    }

    /** Everybody who belongs or belonged to it, leads something of it, or was notified of something in it. */
    public Set<UUID> people() {
        var people = new LinkedHashSet<>(memberships.keySet());
        assignments.values().forEach(each -> people.addAll(each.leaders()));
        people.addAll(lastNotified.keySet());
        return people;
    }

    public Collection<KnownSession> sessions() {
        return sessions.values();
    }

    public @Nullable KnownSession session(UUID session) {
        return sessions.get(session);
    }

    public boolean leads(UUID leader, UUID session) {
        var known = assignments.get(session);
        return known != null && known.leaders().contains(leader);
    }

    /** Whether somebody is its lead, not one who helps. */
    public boolean isLead(UUID leader, UUID session) {
        var known = assignments.get(session);
        return known != null && known.isLedBy(leader);
    }

    /** S11: whether the session is that person's. */
    public boolean isTheirs(UUID leader, KnownSession session) {
        return leads(leader, session.id())
                || memberships.getOrDefault(leader, List.of()).stream()
                        .anyMatch(each -> each.attendsAt(session.start()));
    }

    public boolean isInactive(UUID leader) {
        return inactive.contains(leader);
    }

    /**
     * Whether somebody may hear how it is with a session: who is inactive hears only that it is off, and only where they
     * stand in it still, or did when their group closed.
     */
    public boolean mayHear(UUID leader, UUID session) {
        if (!isInactive(leader)) {
            return true;
        }
        var known = sessions.get(session);
        return known != null
                && (known.isCancelled() || group.isClosed())
                && (isTheirs(leader, known)
                        || memberships.getOrDefault(leader, List.of()).stream()
                                .anyMatch(KnownMembership::endedByClosing));
    }

    public Optional<LastNotified> lastNotified(UUID leader, UUID session) {
        return Optional.ofNullable(lastNotified.getOrDefault(leader, Map.of()).get(session));
    }

    /** Whether anything that makes the session theirs happened after the feeds' sending began. */
    public boolean isNews(UUID leader, UUID session, Instant groupsFrom, Instant sessionsFrom) {
        return group.changedAt().isAfter(groupsFrom)
                || memberships.getOrDefault(leader, List.of()).stream()
                        .anyMatch(each -> each.changedAt().isAfter(groupsFrom))
                || isAfter(sessions.get(session), sessionsFrom)
                || isAfter(assignments.get(session), sessionsFrom);
    }

    private static boolean isAfter(@Nullable ReadModel known, Instant from) {
        return known != null && known.changedAt().isAfter(from);
    }
}
