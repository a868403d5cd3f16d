package no.moteplass.notifications.snapshot;

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

import no.moteplass.notifications.directory.KnownMembership;

/** Whom and what some events concern: for these the mails are planned again. */
public final class ChangeScope {

    private final Map<UUID, List<Area>> areas = new HashMap<>();
    private final Set<UUID> signUps = new LinkedHashSet<>();
    private final Set<UUID> closings = new LinkedHashSet<>();
    private final Map<UUID, KnownMembership> removals = new LinkedHashMap<>();
    private final Map<UUID, Set<String>> erased = new HashMap<>();
    private final Map<UUID, String> arrived = new LinkedHashMap<>();
    private final Map<UUID, String> left = new LinkedHashMap<>();

    /** Some sessions of a group for some people; null stands for all. */
    private record Area(@Nullable UUID session, @Nullable UUID leader, String change) {
        boolean covers(UUID aSession, UUID aLeader) {
            return (session == null || session.equals(aSession)) && (leader == null || leader.equals(aLeader));
        }
    }

    /** All of a group, and its sign-ups. */
    public void group(UUID group, String change) {
        add(group, new Area(null, null, change));
    }

    /** All sessions of a group, for one person. */
    public void person(UUID group, UUID leader, String change) {
        add(group, new Area(null, leader, change));
    }

    /** One session, for everybody. */
    public void session(UUID group, UUID session, String change) {
        add(group, new Area(session, null, change));
    }

    /** One session, for one person. */
    public void answer(UUID group, UUID session, UUID leader, String change) {
        add(group, new Area(session, leader, change));
    }

    public void signUp(UUID signUp) {
        signUps.add(signUp);
    }

    /** A group that has closed. */
    public void closing(UUID group) {
        closings.add(group);
    }

    /** A membership that somebody else than its owner has ended, and they have not been told. */
    public void removal(KnownMembership membership) {
        removals.put(membership.id(), membership);
    }

    /** A person who is to be forgotten (P3), and by what else than the id they were known. */
    public void erased(UUID leader, Set<String> names) {
        arrived.remove(leader);
        left.remove(leader);
        erased.put(leader, names);
    }

    /** A person whom everything can be sent to from now on: they came, or came back. */
    public void arrived(UUID leader, String change) {
        left.remove(leader);
        arrived.put(leader, change);
    }

    /** A person who is inactive from now on. */
    public void left(UUID leader, String change) {
        arrived.remove(leader);
        left.put(leader, change);
    }

    private void add(UUID group, Area area) {
        var known = areas.computeIfAbsent(group, any -> new ArrayList<>());
        if (known.isEmpty() || !known.getLast().equals(area)) {
            known.add(area);
        }
    }

    public Set<UUID> groups() {
        return areas.keySet();
    }

    /** Groups that are concerned as a whole. */
    public List<UUID> wholeGroups() {
        return areas.entrySet().stream()
                .filter(group ->
                        group.getValue().stream().anyMatch(area -> area.session() == null && area.leader() == null))
                .map(Map.Entry::getKey)
                .toList();
    }

    public Set<UUID> signUps() {
        return signUps;
    }

    public Set<UUID> closings() {
        return closings;
    }

    /** Whom somebody has taken out of which group. */
    public Collection<KnownMembership> removals() {
        return removals.values();
    }

    /** Who is to be forgotten, and by what else than the id they were known. */
    public Map<UUID, Set<String>> erased() {
        return erased;
    }

    /** Who came or came back, and the change that says so. */
    public Map<UUID, String> arrived() {
        return arrived;
    }

    /** Who has become inactive, and the change that says so. */
    public Map<UUID, String> left() {
        return left;
    }

    /** The last change that touches a session for a person, if any does. */
    public Optional<String> change(UUID group, UUID session, UUID leader) {
        return areas.getOrDefault(group, List.of()).reversed().stream()
                .filter(area -> area.covers(session, leader))
                .map(Area::change)
                .findFirst();
    }
}
