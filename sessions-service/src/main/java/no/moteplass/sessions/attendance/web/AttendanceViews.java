package no.moteplass.sessions.attendance.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.identity.Caller;
import no.moteplass.sessions.access.SessionPermissions;
import no.moteplass.sessions.attendance.Attendance;
import no.moteplass.sessions.attendance.Attendee;
import no.moteplass.sessions.attendance.Presence;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.directory.KnownLeader;
import no.moteplass.sessions.directory.KnownLeaderRepository;
import no.moteplass.sessions.session.Session;

/** Shows who came: names to the person and to who leads alone, sums of five or more to everyone else (S9). */
@ApplicationScoped
class AttendanceViews {

    /** The least that a sum says of people to who does not lead them (P5). */
    private static final int LEAST_SHOWN = 5;

    private final SessionPermissions permissions;
    private final KnownGroupRepository groups;
    private final KnownLeaderRepository leaders;
    private final Caller caller;

    AttendanceViews(
            SessionPermissions permissions, KnownGroupRepository groups, KnownLeaderRepository leaders, Caller caller) {
        this.permissions = permissions;
        this.groups = groups;
        this.leaders = leaders;
        this.caller = caller;
    }

    /** Nothing is recorded yet. */
    AttendanceView none(Session session) {
        return new AttendanceView(session.id(), 0, isByName(session), null, null, null, List.of(), null);
    }

    private boolean isByName(Session session) {
        return groups.find(session.group())
                .filter(group -> !group.confidential())
                .isPresent();
    }

    AttendanceView of(Session session, Attendance attendance) {
        return permissions.mayRecordAttendance(session) ? toWhoLeads(attendance) : toOthers(attendance);
    }

    AttendanceView toWhoLeads(Attendance attendance) {
        return new AttendanceView(
                attendance.session(),
                attendance.version(),
                attendance.count().byName(),
                attendance.present(),
                attendance.expected(),
                mine(attendance),
                names(attendance),
                attendance.recordedAt());
    }

    private AttendanceView toOthers(Attendance attendance) {
        return new AttendanceView(
                attendance.session(),
                attendance.version(),
                attendance.count().byName(),
                attendance.present() < LEAST_SHOWN ? null : attendance.present(),
                null,
                mine(attendance),
                List.of(),
                attendance.recordedAt());
    }

    private @Nullable Presence mine(Attendance attendance) {
        return caller.maybePerson()
                .flatMap(me -> attendance.attendees().stream()
                        .filter(each -> each.leader().equals(me))
                        .findFirst())
                .map(Attendee::attendance)
                .orElse(null);
    }

    private List<AttendanceView.Name> names(Attendance attendance) {
        var known = leaders.find(
                attendance.attendees().stream().map(Attendee::leader).collect(Collectors.toSet()));
        return attendance.attendees().stream()
                .map(each -> new AttendanceView.Name(
                        each.leader(),
                        Optional.ofNullable(known.get(each.leader()))
                                .map(KnownLeader::name)
                                .orElse(null),
                        each.attendance()))
                .sorted(Comparator.comparing(
                                AttendanceView.Name::name, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                        .thenComparing(AttendanceView.Name::leader))
                .toList();
    }
}
