package no.moteplass.sessions.attendance;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How many came to a session, and in open programmes who (S9). */
@Entity
@Table(name = "attendance")
public class Attendance {

    @Id
    @Column(name = "session_id")
    private UUID session;

    @Version
    private long version = 1;

    @Column(name = "by_name")
    private boolean byName;

    private int present;

    private int expected;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "attendee", joinColumns = @JoinColumn(name = "session_id"))
    private Set<Attendee> attendees = new HashSet<>();

    protected Attendance() {}

    Attendance(UUID session, HeadCount count, Instant now) {
        this.session = session;
        record(count, now);
    }

    /** Corrects it. @return whether that changed anything */
    boolean correct(HeadCount count, Instant now) {
        if (count.equals(count())) {
            return false;
        }
        record(count, now);
        return true;
    }

    private void record(HeadCount count, Instant now) {
        byName = count.byName();
        present = count.present();
        expected = count.expected();
        attendees.retainAll(count.attendees());
        attendees.addAll(count.attendees());
        recordedAt = now;
    }

    /** What was recorded. */
    public HeadCount count() {
        return new HeadCount(byName, present, expected, Set.copyOf(attendees));
    }

    public UUID session() {
        return session;
    }

    public long version() {
        return version;
    }

    public int present() {
        return present;
    }

    public int expected() {
        return expected;
    }

    /** Nobody, in a confidential programme. */
    public Collection<Attendee> attendees() {
        return Set.copyOf(attendees);
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
