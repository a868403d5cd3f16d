package no.moteplass.sessions.attendance;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.IfMatch;
import no.moteplass.platform.version.VersionConflict;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.response.SessionResponseRepository;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;

/** Somebody who leads a session says who came (S9), and may correct it. A transaction. */
@ApplicationScoped
public class RecordAttendance {

    private final SessionRepository sessions;
    private final SessionResponseRepository responses;
    private final KnownGroupRepository groups;
    private final AttendanceRepository attendances;
    private final ChangeJournal changes;
    private final Clock clock;

    RecordAttendance(
            SessionRepository sessions,
            SessionResponseRepository responses,
            KnownGroupRepository groups,
            AttendanceRepository attendances,
            ChangeJournal changes,
            Clock clock) {
        this.sessions = sessions;
        this.responses = responses;
        this.groups = groups;
        this.attendances = attendances;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Recorded(Attendance attendance) implements Outcome {

            /** Who came is read while the transaction lasts: the answer shows it. */
            public Recorded {
                attendance.attendees();
            }
        }

        record Refused(AttendanceRefusal why) implements Outcome {}

        record Invalid(List<Violation> violations) implements Outcome {}

        record NoSuchSession() implements Outcome {}

        /** Somebody else recorded it meanwhile. */
        record Overtaken(VersionConflict why) implements Outcome {}
    }

    /** @param version what a correction was made from; the first record needs none */
    @Transactional
    public Outcome record(UUID id, NewAttendance given, IfMatch version) {
        // The session's row is what two who record at once wait for: there may be none of attendance yet.
        var session = sessions.lock(id);
        if (session.isEmpty()) {
            return new Outcome.NoSuchSession();
        }
        return RecordingWindow.refusal(session.get(), clock.instant())
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> read(session.get(), given, version));
    }

    private Outcome read(Session session, NewAttendance given, IfMatch version) {
        // What is not known of a group is taken for confidential.
        var confidential =
                groups.find(session.group()).map(KnownGroup::confidential).orElse(true);
        return switch (HeadCount.read(given, confidential, responses.expected(session.id()))) {
            case HeadCount.Reading.Unsound(var violations) -> new Outcome.Invalid(violations);
            case HeadCount.Reading.Sound(var count) -> kept(session.id(), count, version);
        };
    }

    private Outcome kept(UUID session, HeadCount count, IfMatch version) {
        var before = attendances.of(session);
        if (before.isEmpty()) {
            var first = new Attendance(session, count, clock.instant());
            attendances.persist(first);
            changes.of(first, Change.ATTENDANCE_RECORDED);
            return new Outcome.Recorded(first);
        }
        var attendance = before.get();
        var conflict = version.conflictWith(attendance.version());
        if (conflict.isPresent()) {
            return new Outcome.Overtaken(conflict.get());
        }
        if (attendance.correct(count, clock.instant())) {
            changes.of(attendance, Change.ATTENDANCE_RECORDED);
        }
        return new Outcome.Recorded(attendance);
    }
}
