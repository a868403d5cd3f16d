package no.moteplass.notifications.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.readmodel.DurationAsText;
import no.moteplass.notifications.readmodel.ReadModel;

/** Recurring sessions of a group. */
@Entity
@Table(name = "series")
public class KnownSeries extends ReadModel {

    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    private String uid;
    private String title;

    @Column(name = "start_local")
    private LocalDateTime start;

    private ZoneId zone;

    @Convert(converter = DurationAsText.class)
    private Duration duration;

    private String rule;

    @Nullable
    private String place;

    @Nullable
    private String link;

    private int sequence;
    private Instant lastModified;

    /** Every local date-time the rule gives, skipped ones too. */
    @Convert(converter = DatesAsText.class)
    private @Nullable List<LocalDateTime> dates;

    @Nullable
    private Instant created;

    protected KnownSeries() {}

    @Override
    protected Object key() {
        return id;
    }

    public UUID id() {
        return id;
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

    public LocalDateTime start() {
        return start;
    }

    public ZoneId zone() {
        return zone;
    }

    public Duration duration() {
        return duration;
    }

    public String rule() {
        return rule;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable String link() {
        return link;
    }

    public int sequence() {
        return sequence;
    }

    public Instant lastModified() {
        return lastModified;
    }

    public List<LocalDateTime> dates() {
        return dates == null ? List.of() : dates;
    }

    public @Nullable Instant created() {
        return created;
    }
}
