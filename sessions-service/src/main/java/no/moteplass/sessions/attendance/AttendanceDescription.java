package no.moteplass.sessions.attendance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** What is kept of a record of attendance: it is in the audit trail of those who are named, and in no feed (S9). */
@ApplicationScoped
class AttendanceDescription implements ChangeDescription<Attendance> {

    @Override
    public Class<Attendance> type() {
        return Attendance.class;
    }

    @Override
    public List<ChangeEvent> events(Attendance attendance, ChangeAction action) {
        return List.of();
    }

    @Override
    public Collection<UUID> auditSubjects(Attendance attendance) {
        var subjects = new ArrayList<UUID>();
        subjects.add(attendance.session());
        attendance.attendees().forEach(each -> subjects.add(each.leader()));
        return subjects;
    }
}
