package no.moteplass.sessions.planning;

import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** A date that a series' rule gave, and why nobody meets on it, if so. */
@Embeddable
record SeriesDate(
        @Column(name = "start_local") LocalDateTime start,
        @Nullable String skipped) {

    boolean isSkipped() {
        return skipped != null;
    }
}
