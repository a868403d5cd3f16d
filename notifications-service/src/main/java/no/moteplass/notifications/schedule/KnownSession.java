package no.moteplass.notifications.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.readmodel.DurationAsText;
import no.moteplass.notifications.readmodel.ReadModel;

/** One meeting. */
@Entity
@Table(name = "session")
public class KnownSession extends ReadModel {

    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    @Column(name = "series_id")
    @Nullable
    private UUID series;

    private String uid;

    /** The local date-time that the series' rule gave; null for a single session. */
    @Nullable
    private LocalDateTime recurrenceId;

    private String title;
    private LocalDateTime startLocal;
    private ZoneId zone;

    @Convert(converter = DurationAsText.class)
    private Duration duration;

    @Column(name = "starts_at")
    private Instant start;

    @Column(name = "ends_at")
    private Instant end;

    private String state;

    @Nullable
    private String cancelReason;

    private int sequence;

    @Nullable
    private String place;

    @Nullable
    private String link;

    private Instant lastModified;

    protected KnownSession() {}

    @Override
    protected Object key() {
        return id;
    }

    public boolean isCancelled() {
        return state.equals("CANCELLED");
    }

    /** The original date as a key; empty for a single session. */
    public String date() {
        return recurrenceId == null ? "" : recurrenceId.toString();
    }

    /** Whether its group's closing cancelled it. */
    public boolean cancelledByClosing() {
        return "GROUP_CLOSED".equals(cancelReason);
    }

    /** Whether its series goes on by another rule. */
    public boolean isReplaced() {
        return "REPLACED".equals(cancelReason);
    }

    public UUID id() {
        return id;
    }

    public UUID group() {
        return group;
    }

    public @Nullable UUID series() {
        return series;
    }

    public String uid() {
        return uid;
    }

    public @Nullable LocalDateTime recurrenceId() {
        return recurrenceId;
    }

    public String title() {
        return title;
    }

    public LocalDateTime startLocal() {
        return startLocal;
    }

    public ZoneId zone() {
        return zone;
    }

    public Duration duration() {
        return duration;
    }

    public Instant start() {
        return start;
    }

    public Instant end() {
        return end;
    }

    public int sequence() {
        return sequence;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable String link() {
        return link;
    }

    public Instant lastModified() {
        return lastModified;
    }
}
