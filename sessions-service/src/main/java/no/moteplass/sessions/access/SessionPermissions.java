package no.moteplass.sessions.access;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.identity.Caller;
import no.moteplass.sessions.attendance.RecordingWindow;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;

/** Who may do what to a session: it decides what is refused, and what sessions and series say may be done. */
@ApplicationScoped
public class SessionPermissions {

    private static final Set<String> PLANNING = Set.of("edit", "reschedule", "cancel", "name-facilitators");

    private final SessionRepository sessions;
    private final GroupAccess groups;
    private final Caller caller;
    private final Clock clock;

    SessionPermissions(SessionRepository sessions, GroupAccess groups, Caller caller, Clock clock) {
        this.sessions = sessions;
        this.groups = groups;
        this.caller = caller;
        this.clock = clock;
    }

    /** The group of a session that the caller may see: one of a group they are in, or one of their own (P2, S11). */
    public Optional<UUID> groupOfSeen(UUID session) {
        return sessions.groupOf(session).filter(group -> groups.maySeeAll(group) || isTheirs(session));
    }

    private boolean isTheirs(UUID session) {
        return caller.maybePerson()
                .filter(person -> sessions.isTheirs(session, person))
                .isPresent();
    }

    /** What members answered is for those who lead the session or plan in its group, not for coordinators. */
    public boolean maySeeResponses(Session session) {
        return caller.isLeader() && (groups.leads(session.group()) || leads(session));
    }

    /** So is who came (S9). */
    public boolean mayRecordAttendance(Session session) {
        return maySeeResponses(session);
    }

    private boolean leads(Session session) {
        return caller.maybePerson().filter(session.leaders()::contains).isPresent();
    }

    /** The verbs that the caller may use on a series now: whoever plans in its group may change what it has ahead. */
    public List<String> onSeries(UUID group, Collection<Session> sessions) {
        var now = clock.instant();
        var hasSomethingAhead =
                sessions.stream().anyMatch(each -> each.refusalToChange(now).isEmpty());
        return hasSomethingAhead && groups.mayChange(group) ? List.of("cancel", "change") : List.of();
    }

    /** The verbs that the caller may use on each of some sessions now. */
    public Map<UUID, SortedSet<String>> on(Collection<Session> shown) {
        var now = clock.instant();
        var ids = new HashSet<UUID>();
        var ofGroups = new HashSet<UUID>();
        for (var session : shown) {
            ofGroups.add(session.group());
            if (session.refusalToChange(now).isEmpty()) {
                ids.add(session.id());
            }
        }
        var led = groups.led(ofGroups);
        var answerable = answerable(ids);
        var actions = new HashMap<UUID, SortedSet<String>>();
        for (var session : shown) {
            var verbs = new TreeSet<String>();
            if (answerable.contains(session.id())) {
                verbs.add("answer");
            }
            if (ids.contains(session.id()) && (groups.mayPlanInAll() || led.contains(session.group()))) {
                verbs.addAll(PLANNING);
            }
            if (caller.isLeader() && (led.contains(session.group()) || leads(session))) {
                verbs.add("see-responses");
                if (RecordingWindow.refusal(session, now).isEmpty()) {
                    verbs.add("record-attendance");
                }
            }
            actions.put(session.id(), verbs);
        }
        return actions;
    }

    /** Of sessions ahead, those that the caller may answer: their own; a machine may answer for whoever's they are. */
    private Set<UUID> answerable(Set<UUID> ahead) {
        if (caller.isMachine()) {
            return caller.hasScope("answers.write") ? ahead : Set.of();
        }
        return ahead.isEmpty()
                ? Set.of()
                : caller.maybePerson()
                        .map(person -> sessions.theirs(ahead, person))
                        .orElse(Set.of());
    }
}
