package no.moteplass.sessions.facilitation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.Participation;
import no.moteplass.sessions.directory.ParticipationRepository;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;

/**
 * Plans again who leads what a group has ahead, when somebody came or left (S5). Who left gives up their own sessions
 * alone; who came joins the turns of all. Part of the transaction that learned of it.
 */
@ApplicationScoped
public class MembersChanged {

    private final ParticipationRepository participations;
    private final SessionRepository sessions;
    private final LeadPlanning planning;
    private final ChangeJournal changes;
    private final Clock clock;

    MembersChanged(
            ParticipationRepository participations,
            SessionRepository sessions,
            LeadPlanning planning,
            ChangeJournal changes,
            Clock clock) {
        this.participations = participations;
        this.sessions = sessions;
        this.planning = planning;
        this.changes = changes;
        this.clock = clock;
    }

    /** Who could lead in each of these groups before something is taken in. */
    public Map<UUID, Set<UUID>> eligible(Collection<KnownGroup> groups) {
        var now = clock.instant();
        var found = new HashMap<UUID, Set<UUID>>();
        var all = participations.of(groups.stream().map(KnownGroup::id).toList());
        for (var group : groups) {
            var own =
                    all.stream().filter(each -> each.group().equals(group.id())).toList();
            found.put(
                    group.id(),
                    LeadPlanning.candidates(group, own, now).stream()
                            .filter(each -> !each.deputy())
                            .map(Rotation.Candidate::leader)
                            .collect(Collectors.toSet()));
        }
        return found;
    }

    /** @param before who could lead in each group before something was taken in */
    public void planAgain(Collection<KnownGroup> groups, Map<UUID, Set<UUID>> before) {
        groups.forEach(group -> planAgain(group, before.getOrDefault(group.id(), Set.of())));
    }

    private void planAgain(KnownGroup group, Set<UUID> before) {
        var now = clock.instant();
        var held = participations.of(List.of(group.id()));
        var candidates = LeadPlanning.candidates(group, held, now);
        var joined = candidates.stream().anyMatch(each -> !each.deputy() && !before.contains(each.leader()));
        var eligible = candidates.stream().map(Rotation.Candidate::leader).collect(Collectors.toSet());
        var all = sessions.planned(group.id());
        var ahead = all.stream().filter(each -> each.startsAt().isAfter(now)).toList();
        var gone = gone(ahead, held, now);
        var filling = ahead.stream()
                .filter(each -> each.rotation() != RotationMode.NONE
                        || each.lead().filter(gone::contains).isPresent())
                .filter(each -> isToBeFilled(each, eligible, gone, joined))
                .toList();
        var changed = new LinkedHashMap<UUID, FacilitatorsChange>();
        planning.fill(group, all, filling, gone)
                .forEach(each -> changed.put(each.session().id(), each));
        withoutHelpOf(gone, ahead, now)
                .forEach(each -> changed.putIfAbsent(each.session().id(), each));
        sessions.flushWhileLeadsPass();
        changes.ofAll(List.copyOf(changed.values()), Change.LEAD_PASSED_ON);
    }

    private static boolean isToBeFilled(Session session, Set<UUID> eligible, Set<UUID> gone, boolean joined) {
        var lead = session.lead();
        if (lead.isEmpty()) {
            return true;
        }
        if (LeadPlanning.isLedByRotation(session)) {
            return !eligible.contains(lead.get()) || (joined && session.rotation() == RotationMode.ROUND_ROBIN);
        }
        return gone.contains(lead.get());
    }

    /** Those who lead something ahead and have left. */
    private static Set<UUID> gone(List<Session> ahead, List<Participation> held, Instant now) {
        var gone = new HashSet<UUID>();
        ahead.forEach(each -> gone.addAll(each.leaders()));
        held.stream()
                .filter(each -> each.kind().attends() && each.heldAt(now))
                .forEach(each -> gone.remove(each.leader()));
        return gone;
    }

    /** Who left helps with nothing any more. */
    private static List<FacilitatorsChange> withoutHelpOf(Set<UUID> gone, List<Session> ahead, Instant now) {
        return ahead.stream()
                .filter(each -> each.leaders().stream().anyMatch(gone::contains))
                .map(FacilitatorsChange::of)
                .filter(change -> change.session()
                        .ledBy(
                                change.session().facilitators().stream()
                                        .filter(one -> !gone.contains(one.leader()))
                                        .toList(),
                                now))
                .toList();
    }
}
