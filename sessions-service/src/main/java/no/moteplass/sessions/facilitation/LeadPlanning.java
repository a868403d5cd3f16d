package no.moteplass.sessions.facilitation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
        var ids = idsOf(filling);
        var passing = new HashSet<>(ids);
        passing.addAll(leaving);
        var candidates = rosters.of(group.id()).candidates(group);
        var leads = Rotation.fill(turns(group, all, ids), ids, candidates, engagements(candidates, filling, passing));
        var changed = new ArrayList<FacilitatorsChange>();
        for (var session : filling) {
            passOn(session, leads.get(session.id()), gone).ifPresent(changed::add);
        }
        return changed;
    }

    /**
     * Looks again at all that a group has ahead, after something of it was cancelled or moved, or somebody cannot lead
     * what they were to lead: within a cycle nobody leads twice before all have led (S5), and whoever can keep their turn
     * does.
     *
     * @param all everything the group has planned and not cancelled, behind and ahead
     * @return those that others lead than before
     */
    public List<FacilitatorsChange> mend(KnownGroup group, List<Session> all) {
        return mend(group, all, Set.of());
    }

    /** @param passing sessions whose turn passes on even where somebody was named: they will not come */
    List<FacilitatorsChange> mend(KnownGroup group, List<Session> all, Set<UUID> passing) {
        var now = clock.instant();
        var candidates = rosters.of(group.id()).candidates(group);
        var mending = all.stream()
                .filter(each -> each.startsAt().isAfter(now))
                .filter(each -> isByTurns(each) || passing.contains(each.id()))
                .toList();
        var ids = idsOf(mending);
        var leads = Rotation.mend(turns(group, all, ids), ids, candidates, engagements(candidates, mending, ids));
        return mending.stream()
                .flatMap(each -> passOn(each, leads.get(each.id()), (session, helper) -> false).stream())
                .toList();
    }

    /** It is for the rotation to say who leads it. */
    private static boolean isByTurns(Session session) {
        return isLedByRotation(session)
                || (session.rotation() != RotationMode.NONE && session.lead().isEmpty());
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
                .anyMatch(each -> each.leads() && each.source() == AssignmentSource.ROTATION);
    }

    private static Set<UUID> idsOf(Collection<Session> sessions) {
        return sessions.stream().map(Session::id).collect(Collectors.toSet());
    }

    /** Somebody who takes turns, and how many turns of the group's they have taken and have ahead. */
    public record Turns(UUID leader, int taken, int ahead) {}

    /** Those whose turn it will be, in order. */
    public List<Turns> order(KnownGroup group, List<Session> all) {
        var now = clock.instant();
        return Rotation.order(
                        turns(group, all, Set.of()), rosters.of(group.id()).candidates(group))
                .stream()
                .map(leader -> turnsOf(leader, all, now))
                .toList();
    }

    private static Turns turnsOf(UUID leader, List<Session> all, Instant now) {
        var theirs = all.stream()
                .filter(each -> each.lead().filter(leader::equals).isPresent())
                .toList();
        var ahead = (int)
                theirs.stream().filter(each -> each.startsAt().isAfter(now)).count();
        return new Turns(leader, theirs.size() - ahead, ahead);
    }

    private List<Rotation.Turn> turns(KnownGroup group, List<Session> all, Set<UUID> filling) {
        var away = engagements.declined(filling);
        return all.stream()
                .map(session -> new Rotation.Turn(
                        session.id(),
                        session.startsAt(),
                        session.endsAt(),
                        modeOf(session, group),
                        session.lead().orElse(null),
                        away.getOrDefault(session.id(), Set.of())))
                .toList();
    }

    /** How somebody is found for what was planned with people's names, and has lost them. */
    private static RotationMode modeOf(Session session, KnownGroup group) {
        if (session.rotation() != RotationMode.NONE) {
            return session.rotation();
        }
        return group.isSelfRun() ? RotationMode.ROUND_ROBIN : RotationMode.FIXED;
    }

    private List<Rotation.Engagement> engagements(
            List<Rotation.Candidate> candidates, Collection<Session> filling, Set<UUID> ids) {
        if (filling.isEmpty()) {
            return List.of();
        }
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
