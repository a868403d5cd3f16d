package no.moteplass.notifications.readmodel;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;

import no.moteplass.platform.feed.FeedEvent;

/**
 * What another service last said of one subject. It is read from the event's data by the names of its fields, and has no
 * field for anything else: what no message needs is never stored (P9).
 */
@MappedSuperclass
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE)
public abstract class ReadModel {

    @JsonIgnore
    private String epoch;

    @JsonIgnore
    private long version;

    @JsonIgnore
    @Column(name = "changed_at")
    private Instant changedAt;

    protected ReadModel() {}

    /** When it came to be so. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The primary key. */
    protected abstract Object key();

    /** Takes over what this service itself has noted beside what was said before; null at the first time. */
    protected void takeOver(@Nullable ReadModel before) {}

    void isFrom(FeedEvent event) {
        epoch = event.epoch();
        version = event.version();
        changedAt = event.time();
    }

    boolean isAsNewAs(FeedEvent event) {
        return epoch.equals(event.epoch()) && version >= event.version();
    }
}
