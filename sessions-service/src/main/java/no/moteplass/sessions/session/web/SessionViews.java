package no.moteplass.sessions.session.web;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.identity.Caller;
import no.moteplass.sessions.access.SessionPermissions;
import no.moteplass.sessions.attendance.AttendanceRepository;
import no.moteplass.sessions.attendance.AttendanceRepository.OfPerson;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.directory.KnownLeader;
import no.moteplass.sessions.directory.KnownLeaderRepository;
import no.moteplass.sessions.session.FacilitatorAssignment;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionState;

/** Shows sessions to the caller: with names to people, without to machines. */
@ApplicationScoped
public class SessionViews {

    private final KnownGroupRepository groups;
    private final KnownLeaderRepository leaders;
    private final AttendanceRepository attendances;
    private final SessionPermissions permissions;
    private final Caller caller;
    private final Clock clock;

    SessionViews(
            KnownGroupRepository groups,
            KnownLeaderRepository leaders,
            AttendanceRepository attendances,
            SessionPermissions permissions,
            Caller caller,
            Clock clock) {
        this.groups = groups;
        this.leaders = leaders;
        this.attendances = attendances;
        this.permissions = permissions;
        this.caller = caller;
        this.clock = clock;
    }

    public SessionSummary of(Session session) {
        return of(List.of(session)).getFirst();
    }

    public List<SessionSummary> of(List<Session> sessions) {
        return shown(sessions, true);
    }

    /** Sessions that are not kept: nothing has an id by which it could be asked for. */
    public List<SessionSummary> ofDryRun(List<Session> sessions) {
        return shown(sessions, false);
    }

    private List<SessionSummary> shown(List<Session> sessions, boolean kept) {
        var known = groups.find(sessions.stream().map(Session::group).toList());
        var names = names(sessions);
        var ids = sessions.stream().map(Session::id).toList();
        Map<UUID, OfPerson> own =
                kept ? caller.maybePerson().map(me -> attendances.of(me, ids)).orElse(Map.of()) : Map.of();
        var actions = kept ? permissions.on(sessions) : Map.<UUID, SortedSet<String>>of();
        return sessions.stream()
                .map(session -> summary(
                        session,
                        kept,
                        known.get(session.group()),
                        names,
                        own.get(session.id()),
                        actions.getOrDefault(session.id(), Collections.emptySortedSet())))
                .toList();
    }

    private Map<UUID, KnownLeader> names(Collection<Session> sessions) {
        var ids = new HashSet<UUID>();
        sessions.forEach(session -> ids.addAll(session.leaders()));
        return caller.isMachine() || ids.isEmpty() ? Map.of() : leaders.find(ids);
    }

    private SessionSummary summary(
            Session session,
            boolean kept,
            @Nullable KnownGroup group,
            Map<UUID, KnownLeader> names,
            @Nullable OfPerson own,
            SortedSet<String> actions) {
        var timing = session.timing();
        var date = session.recurrenceId();
        return new SessionSummary(
                kept ? session.id() : null,
                kept ? session.version() : 0,
                session.group(),
                group == null ? "" : group.name(),
                kept ? session.series() : null,
                session.title(),
                timing.startWithOffset(),
                timing.endWithOffset(),
                timing.zone().getId(),
                timing.duration().toString(),
                SessionState.of(session, clock.instant()),
                session.cancelReason(),
                kept ? session.uid() : null,
                date == null ? null : date.toString(),
                session.sequence(),
                session.facilitators().stream()
                        .map(each -> facilitator(each, names.get(each.leader())))
                        .toList(),
                session.venue().place(),
                session.venue().district(),
                session.venue().link(),
                own == null || own.answer() == null ? null : own.answer().name(),
                own == null ? null : own.attendance(),
                own == null || !actions.contains("see-responses") ? null : attendance(own),
                actions);
    }

    private static SessionSummary.@Nullable Attended attendance(OfPerson own) {
        return own.present() == null || own.expected() == null
                ? null
                : new SessionSummary.Attended(own.present(), own.expected());
    }

    private SessionSummary.Facilitator facilitator(FacilitatorAssignment.Named each, @Nullable KnownLeader leader) {
        return new SessionSummary.Facilitator(
                caller.isMachine() ? null : each.leader(),
                leader == null ? null : leader.name(),
                each.role(),
                each.source());
    }
}
