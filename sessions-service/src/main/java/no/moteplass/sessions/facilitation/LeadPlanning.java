package no.moteplass.sessions.facilitation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.engagement.EngagementRepository;
import no.moteplass.sessions.session.AssignmentSource;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.LeadRole;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Session;

/** Puts the rotation to work on a group's sessions. To be called in a transaction that holds the group's lock. */
@ApplicationScoped
public class LeadPlanning {

    private final Rosters rosters;
    private final EngagementRepository engagements;
    private final Clock clock;

    LeadPlanning(Rosters rosters, EngagementRepository engagements, Clock clock) {
        this.rosters = rosters;
        this.engagements = engagements;
        this.clock = clock;
    }

    /**
     * Finds a lead for some of a group's sessions.
     *
     * @param all everything the group has planned and not cancelled, behind and ahead
     * @param filling those of them that are to be given a lead, whoever leads them now
     * @return those that others lead than before
     */
    public List<FacilitatorsChange> fill(KnownGroup group, List<Session> all, Collection<Session> filling) {
        return fill(group, all, filling, Set.of(), (session, leader) -> false);
    }

    /** @param leaving sessions that will not take place: nobody counts as engaged in them */
    public List<FacilitatorsChange> fill(
            KnownGroup group, List<Session> all, Collection<Session> filling, Set<UUID> leaving) {
        return fill(group, all, filling, leaving, (session, leader) -> false);
    }

    /** @param gone whether somebody is no longer to help with a session */
    List<FacilitatorsChange> fill(
            KnownGroup group, List<Session> all, Collection<Session> filling, BiPredicate<Session, UUID> gone) {
        return fill(group, all, filling, Set.of(), gone);
    }

    private List<FacilitatorsChange> fill(
            KnownGroup group,
            List<Session> all,
            Collection<Session> filling,
            Set<UUID> leaving,
            BiPredicate<Session, UUID> gone) {
        if (filling.isEmpty()) {
            return List.of();
        }
        var passing = idsOf(filling);
        passing.addAll(leaving);
        var leads = leads(group, all, filling, passing);
        var changed = new ArrayList<FacilitatorsChange>();
        for (var session : filling) {
            passOn(session, leads.get(session.id()), gone).ifPresent(changed::add);
        }
        return changed;
    }

    /**
     * Finds somebody to lead a session in place of who will not, and lets those two change turns: whoever steps in has
     * led once more, who declined once less, and within a cycle nobody leads twice before all have led (S5).
     *
     * @return those that others lead than before
     */
    public List<FacilitatorsChange> replace(KnownGroup group, List<Session> all, Session session, UUID declined) {
        var changed = new ArrayList<>(fill(group, all, List.of(session)));
        session.lead()
                .flatMap(standIn -> nextTurn(group, all, session, standIn))
                .filter(next -> declined.equals(leads(group, all, List.of(next), idsOf(List.of(next, session)))
                        .get(next.id())))
                .flatMap(next -> passOn(next, declined, (each, helper) -> false))
                .ifPresent(changed::add);
        return changed;
    }

    /** When somebody is to lead again within a cycle, if it is by turns. */
    private Optional<Session> nextTurn(KnownGroup group, List<Session> all, Session session, UUID leader) {
        var cycle = rosters.of(group.id()).candidates(group).stream()
                .filter(each -> !each.deputy())
                .count();
        return all.stream()
                .filter(each -> each.startsAt().isAfter(session.startsAt()))
                .limit(Math.max(0, cycle - 1))
                .filter(each -> each.rotation() == RotationMode.ROUND_ROBIN && isLedByRotation(each))
                .filter(each -> each.lead().filter(leader::equals).isPresent())
                .findFirst();
    }

    /** @param passing sessions in which nobody counts as engaged, for who leads them is changing */
    private Map<UUID, UUID> leads(KnownGroup group, List<Session> all, Collection<Session> filling, Set<UUID> passing) {
        var candidates = rosters.of(group.id()).candidates(group);
        var ids = idsOf(filling);
        return Rotation.fill(turns(all, ids), ids, candidates, engagements(candidates, filling, passing));
    }

    /** Puts somebody, or nobody, in the place of whoever leads a session; who helps goes on helping. */
    private Optional<FacilitatorsChange> passOn(
            Session session, @Nullable UUID leader, BiPredicate<Session, UUID> gone) {
        var change = FacilitatorsChange.of(session);
        var named = new ArrayList<Named>();
        if (leader != null) {
            named.add(new Named(leader, LeadRole.LEAD, AssignmentSource.ROTATION));
        }
        session.facilitators().stream()
                .filter(each -> each.role() == LeadRole.CO)
                .filter(each -> !each.leader().equals(leader) && !gone.test(session, each.leader()))
                .forEach(named::add);
        return session.ledBy(named, clock.instant()) ? Optional.of(change) : Optional.empty();
    }

    /** Whoever leads it was found by the rotation, not named by somebody. */
    public static boolean isLedByRotation(Session session) {
        return session.facilitators().stream()
                .anyMatch(each -> each.role() == LeadRole.LEAD && each.source() == AssignmentSource.ROTATION);
    }

    private static Set<UUID> idsOf(Collection<Session> sessions) {
        return sessions.stream().map(Session::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** Those whose turn it will be, in order. */
    public List<UUID> order(KnownGroup group, List<Session> all) {
        return Rotation.order(turns(all, Set.of()), rosters.of(group.id()).candidates(group));
    }

    private List<Rotation.Turn> turns(List<Session> all, Set<UUID> filling) {
        var away = engagements.declined(filling);
        return all.stream()
                .map(session -> new Rotation.Turn(
                        session.id(),
                        session.startsAt(),
                        session.endsAt(),
                        session.rotation(),
                        session.lead().orElse(null),
                        away.getOrDefault(session.id(), Set.of())))
                .toList();
    }

    private List<Rotation.Engagement> engagements(
            List<Rotation.Candidate> candidates, Collection<Session> filling, Set<UUID> ids) {
        var from =
                filling.stream().map(Session::startsAt).min(Instant::compareTo).orElse(Instant.MAX);
        var until =
                filling.stream().map(Session::endsAt).max(Instant::compareTo).orElse(Instant.MIN);
        var leaders = candidates.stream().map(Rotation.Candidate::leader).toList();
        var elsewhere = engagements.leading(leaders, from, until).stream()
                .filter(each -> !ids.contains(each.session()))
                .map(each -> new Rotation.Engagement(each.leader(), each.from(), each.until()));
        return Stream.concat(elsewhere, filling.stream().flatMap(LeadPlanning::helping))
                .toList();
    }

    /** Whoever helps with a session goes on helping, whoever will lead it. */
    private static Stream<Rotation.Engagement> helping(Session session) {
        return session.facilitators().stream()
                .filter(each -> each.role() == LeadRole.CO)
                .map(each ->
                        new Rotation.Engagement(each.leader(), session.startsAt(), session.endsAt(), session.id()));
    }
}
