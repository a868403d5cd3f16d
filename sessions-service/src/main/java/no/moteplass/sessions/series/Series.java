package no.moteplass.sessions.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.timing.Timing;

/**
 * Recurring sessions of a group. Its UID, first date and rule stay as they are for ever, for calendars count from them;
 * what differs on one date is that session's own.
 */
@Entity
@Table(name = "series")
public class Series {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column(name = "group_id")
    private UUID group;

    private String uid;
    private String title;

    @Column(name = "start_local")
    private LocalDateTime startLocal;

    private String zone;

    @Column(name = "duration_seconds")
    private long durationSeconds;

    private String rule;

    @Enumerated(EnumType.STRING)
    private RotationMode rotation;

    @Embedded
    private @Nullable Venue venue;

    @Enumerated(EnumType.STRING)
    private SeriesState state;

    private int sequence;

    private int replaced;

    private String skips;

    /** The series whose rule was changed, if this one goes on in its place. */
    private @Nullable UUID replaces;

    @Column(name = "last_modified")
    private Instant lastModified;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "series_date", joinColumns = @JoinColumn(name = "series_id"))
    @OrderBy("start")
    private List<SeriesDate> dates = new ArrayList<>();

    protected Series() {}

    Series(UUID id, UUID group, String uid, SeriesPlan wish, List<SeriesDate> dates, Instant now) {
        this.id = id;
        this.group = group;
        this.uid = uid;
        this.title = wish.title();
        this.startLocal = dates.getFirst().start();
        this.zone = wish.zone().getId();
        this.durationSeconds = wish.timing(startLocal).duration().toSeconds();
        this.rule = wish.rule().text();
        this.rotation = wish.rotation();
        this.venue = wish.venue();
        this.replaced = wish.replaced();
        this.skips = wish.skips().stream().map(Skip::code).collect(Collectors.joining(","));
        this.state = SeriesState.ACTIVE;
        this.lastModified = now;
        this.createdAt = now;
        this.dates.addAll(dates);
    }

    /** What it had ahead is cancelled; its sessions say so one by one. @return whether it was not so before */
    public boolean cancel(Instant now) {
        if (state != SeriesState.ACTIVE) {
            return false;
        }
        state = SeriesState.CANCELLED;
        lastModified = now;
        return true;
    }

    /** Another rule goes on in its place, with what of it stays (S3). */
    public void end(Instant now) {
        state = SeriesState.ENDED;
        lastModified = now;
    }

    /** It goes on in the place of another whose rule was changed. */
    void replace(UUID other) {
        replaces = other;
    }

    /**
     * Its next sessions are called so and are there; its first date and rule stay.
     *
     * @param told whether calendars have to hear of it
     */
    public void become(String newTitle, Venue newVenue, boolean told, Instant now) {
        title = newTitle;
        venue = newVenue;
        sequence += told ? 1 : 0;
        lastModified = now;
    }

    public Timing timing() {
        return new Timing(startLocal, ZoneId.of(zone), Duration.ofSeconds(durationSeconds));
    }

    /** Every local date-time that the rule gives, the skipped ones too. */
    public List<LocalDateTime> allDates() {
        return dates.stream().map(SeriesDate::start).toList();
    }

    public List<SeriesDate> dates() {
        return List.copyOf(dates);
    }

    /** How many dates the rule gave as it was asked for, before those that replace skipped ones. */
    public int asked() {
        return replaced == 0
                ? dates.size()
                : (int) dates.stream().filter(each -> !each.isSkipped()).count();
    }

    /** How many skipped dates were made up for after the last. */
    public int replaced() {
        return replaced;
    }

    /** What it was asked to skip, in the words of skipWeeks, and HOLIDAY. */
    public List<String> skips() {
        return skips.isEmpty() ? List.of() : List.of(skips.split(","));
    }

    public @Nullable UUID replaces() {
        return replaces;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID group() {
        return group;
    }

    public String uid() {
        return uid;
    }

    public String title() {
        return title;
    }

    public String rule() {
        return rule;
    }

    public RotationMode rotation() {
        return rotation;
    }

    public Venue venue() {
        return Venue.stored(venue);
    }

    public SeriesState state() {
        return state;
    }

    public int sequence() {
        return sequence;
    }

    public Instant lastModified() {
        return lastModified;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
