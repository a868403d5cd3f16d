package no.moteplass.sessions.facilitation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.jboss.logging.Logger;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;

/**
 * Plans again who leads what a group has ahead, when somebody came or left, or became active or inactive (S5). Who left
 * gives up their own sessions alone; who came joins the turns of all. Part of the transaction that learned of it.
 */
@ApplicationScoped
public class MembersChanged {

    private static final Logger LOG = Logger.getLogger(MembersChanged.class);

    private final Rosters rosters;
    private final SessionRepository sessions;
    private final LeadPlanning planning;
    private final ChangeJournal changes;
    private final Clock clock;

    MembersChanged(
            Rosters rosters, SessionRepository sessions, LeadPlanning planning, ChangeJournal changes, Clock clock) {
        this.rosters = rosters;
        this.sessions = sessions;
        this.planning = planning;
        this.changes = changes;
        this.clock = clock;
    }

    /** Who could lead in each of these groups before something is taken in. */
    public Map<UUID, Set<UUID>> eligible(Collection<KnownGroup> groups) {
        var found = new HashMap<UUID, Set<UUID>>();
        rosters.of(groups)
                .forEach((group, roster) -> found.put(
                        group.id(),
                        roster.candidates(group).stream()
                                .filter(each -> !each.deputy())
                                .map(Rotation.Candidate::leader)
                                .collect(Collectors.toSet())));
        return found;
    }

    /** @param before who could lead in each group before something was taken in */
    public void planAgain(Collection<KnownGroup> groups, Map<UUID, Set<UUID>> before) {
        groups.forEach(group -> planAgain(group, before.getOrDefault(group.id(), Set.of())));
    }

    private void planAgain(KnownGroup group, Set<UUID> before) {
        var now = clock.instant();
        var roster = rosters.of(group.id());
        var candidates = roster.candidates(group);
        var joined = candidates.stream().anyMatch(each -> !each.deputy() && !before.contains(each.leader()));
        var all = sessions.planned(group.id());
        var ahead = all.stream().filter(each -> each.startsAt().isAfter(now)).toList();
        BiPredicate<Session, UUID> gone = (session, leader) -> !roster.attendsAt(leader, session.startsAt());
        var filling = ahead.stream()
                .filter(each -> each.rotation() != RotationMode.NONE
                        || each.lead().filter(lead -> gone.test(each, lead)).isPresent())
                .filter(each -> isToBeFilled(each, candidates, gone, joined))
                .toList();
        var changed = new LinkedHashMap<UUID, FacilitatorsChange>();
        passOn(group, all, filling, gone)
                .forEach(each -> changed.putIfAbsent(each.session().id(), each));
        withoutHelpOf(gone, ahead, now)
                .forEach(each -> changed.putIfAbsent(each.session().id(), each));
        if (!changed.isEmpty()) {
            sessions.flushWhileLeadsPass();
            changes.ofAll(List.copyOf(changed.values()), Change.LEAD_PASSED_ON);
        }
        // A page may be about hundreds of groups: what is held of one is looked through at every query of the next.
        sessions.letGo();
    }

    /**
     * A fault in finding who leads is this group's alone: what else groups-service says is not kept waiting. Who has left
     * leads nothing then, and nobody in their place, which S5 allows. Faults of the database are not held back: the page
     * is read again.
     */
    private List<FacilitatorsChange> passOn(
            KnownGroup group, List<Session> all, List<Session> filling, BiPredicate<Session, UUID> gone) {
        var before = filling.stream().map(FacilitatorsChange::of).toList();
        try {
            var changed = new ArrayList<>(planning.fill(group, all, filling, gone));
            changed.addAll(planning.mend(group, all));
            return changed;
        } catch (PersistenceException fault) {
            throw fault;
        } catch (RuntimeException fault) {
            LOG.errorf(
                    fault,
                    "Could not plan who leads: group=%s sessions=%s",
                    group.id(),
                    filling.stream().map(Session::id).toList());
            return before.stream()
                    .filter(each ->
                            !each.before().equals(Set.copyOf(each.session().leaders())))
                    .toList();
        }
    }

    private static boolean isToBeFilled(
            Session session, List<Rotation.Candidate> candidates, BiPredicate<Session, UUID> gone, boolean joined) {
        var lead = session.lead();
        if (lead.isEmpty()) {
            return true;
        }
        if (LeadPlanning.isLedByRotation(session)) {
            var mayLead = candidates.stream()
                    .anyMatch(each -> each.leader().equals(lead.get()) && each.mayLeadAt(session.startsAt()));
            return !mayLead || (joined && session.rotation() == RotationMode.ROUND_ROBIN);
        }
        return gone.test(session, lead.get());
    }

    /** Who left helps with nothing any more. */
    private static List<FacilitatorsChange> withoutHelpOf(
            BiPredicate<Session, UUID> gone, List<Session> ahead, Instant now) {
        return ahead.stream()
                .filter(each -> each.leaders().stream().anyMatch(leader -> gone.test(each, leader)))
                .map(FacilitatorsChange::of)
                .filter(change -> change.session()
                        .ledBy(
                                change.session().facilitators().stream()
                                        .filter(one -> !gone.test(change.session(), one.leader()))
                                        .toList(),
                                now))
                .toList();
    }
}
