package no.moteplass.portal.attendance;

import java.util.List;

import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService.Attendance;
import no.moteplass.portal.services.sessions.SessionsService.Expected;

/**
 * A session, with whom it was for.
 *
 * @param attendance what was recorded so far
 */
public record AttendanceView(Session session, Attendance attendance, List<Expected> expected) {

    public int most() {
        return expected.size();
    }

    /** As it was recorded; before that, all are ticked who did not say that they would not come. */
    AttendanceForm form() {
        return AttendanceForm.of(attendance.present(), came(), attendance.version());
    }

    private List<String> came() {
        if (!attendance.isRecorded()) {
            return expected.stream()
                    .filter(each -> !"DECLINED".equals(each.response()))
                    .map(each -> String.valueOf(each.leader()))
                    .toList();
        }
        var names = attendance.names();
        return names == null
                ? List.of()
                : names.stream()
                        .filter(each -> "PRESENT".equals(each.attendance()))
                        .map(each -> String.valueOf(each.leader()))
                        .toList();
    }

    public String address() {
        return session.attendanceAddress();
    }
}
