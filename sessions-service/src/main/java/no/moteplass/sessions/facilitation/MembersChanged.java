package no.moteplass.sessions.facilitation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.Participation;
import no.moteplass.sessions.directory.ParticipationRepository;
import no.moteplass.sessions.engagement.EngagementRepository;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionEvents;
import no.moteplass.sessions.session.SessionRepository;

/**
 * Plans anew who leads what a group has ahead, when somebody came or left (S5). Who left gives up their own sessions
 * alone; who came joins the turns of all. Part of the transaction that learned of it.
 */
@ApplicationScoped
public class MembersChanged {

    private final ParticipationRepository parts;
    private final SessionRepository sessions;
    private final EngagementRepository people;
    private final LeadPlanning planning;
    private final SessionEvents events;
    private final Clock clock;

    MembersChanged(
            ParticipationRepository parts,
            SessionRepository sessions,
            EngagementRepository people,
            LeadPlanning planning,
            SessionEvents events,
            Clock clock) {
        this.parts = parts;
        this.sessions = sessions;
        this.people = people;
        this.planning = planning;
        this.events = events;
        this.clock = clock;
    }

    /** Who could lead in each of these groups before something is taken in. */
    public Map<UUID, Set<UUID>> eligible(Collection<KnownGroup> groups) {
        var now = clock.instant();
        var found = new HashMap<UUID, Set<UUID>>();
        var all = parts.of(groups.stream().map(KnownGroup::id).toList());
        for (var group : groups) {
            var own =
                    all.stream().filter(part -> part.group().equals(group.id())).toList();
            var eligible = new HashSet<UUID>();
            LeadPlanning.candidates(group, own, now).stream()
                    .filter(each -> !each.deputy())
                    .forEach(each -> eligible.add(each.leader()));
            found.put(group.id(), eligible);
        }
        return found;
    }

    /** @return whoever leads, or led until now, a session whose facilitators changed */
    public Set<UUID> planAnew(Collection<KnownGroup> groups, Map<UUID, Set<UUID>> before) {
        var concerned = new HashSet<UUID>();
        for (var group : groups) {
            concerned.addAll(planAnew(group, before.getOrDefault(group.id(), Set.of())));
        }
        return concerned;
    }

    private Set<UUID> planAnew(KnownGroup group, Set<UUID> before) {
        var now = clock.instant();
        var held = parts.of(List.of(group.id()));
        var candidates = LeadPlanning.candidates(group, held, now);
        var joined = candidates.stream().anyMatch(each -> !each.deputy() && !before.contains(each.leader()));
        var all = sessions.planned(group.id());
        var ahead = all.stream().filter(each -> each.startsAt().isAfter(now)).toList();
        var concerned = new HashSet<UUID>();
        ahead.forEach(each -> each.facilitators().forEach(one -> concerned.add(one.leader())));
        var leading = new HashSet<UUID>();
        candidates.forEach(each -> leading.add(each.leader()));
        var gone = gone(concerned, held, now);
        var filling = ahead.stream()
                .filter(each -> each.rotation() != RotationMode.NONE
                        || each.lead().filter(gone::contains).isPresent())
                .filter(each -> isToBeFilled(each, leading, gone, joined))
                .toList();
        var changed = new ArrayList<>(planning.fill(group, all, filling, gone));
        changed.addAll(withoutHelpOf(gone, ahead, now));
        people.whileLeadsPass(sessions::flush);
        changed.stream().distinct().forEach(events::assigned);
        changed.forEach(each -> each.facilitators().forEach(one -> concerned.add(one.leader())));
        return changed.isEmpty() ? Set.of() : concerned;
    }

    private static boolean isToBeFilled(Session session, Set<UUID> eligible, Set<UUID> gone, boolean joined) {
        var lead = session.lead();
        if (lead.isEmpty()) {
            return true;
        }
        if (session.isLedByRotation()) {
            return !eligible.contains(lead.get()) || (joined && session.rotation() == RotationMode.ROUND_ROBIN);
        }
        return gone.contains(lead.get());
    }

    private static Set<UUID> gone(Set<UUID> people, List<Participation> held, Instant now) {
        var gone = new HashSet<>(people);
        held.stream()
                .filter(part -> part.kind().attends() && part.heldAt(now))
                .forEach(part -> gone.remove(part.leader()));
        return gone;
    }

    /** Who left helps with nothing any more. */
    private static List<Session> withoutHelpOf(Set<UUID> gone, List<Session> ahead, Instant now) {
        return ahead.stream()
                .filter(each -> each.facilitators().stream().anyMatch(one -> gone.contains(one.leader())))
                .filter(each -> each.ledBy(
                        each.facilitators().stream()
                                .filter(one -> !gone.contains(one.leader()))
                                .toList(),
                        now))
                .toList();
    }
}
