package no.moteplass.sessions.series;

import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** A date that a series' rule gave, and why nobody meets on it, if so. */
@Embeddable
public record SeriesDate(
        @Column(name = "start_local") LocalDateTime start,
        @Nullable String skipped) {

    public boolean isSkipped() {
        return skipped != null;
    }
}
