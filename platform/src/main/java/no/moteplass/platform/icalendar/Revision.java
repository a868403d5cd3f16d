package no.moteplass.platform.icalendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Which state of an event this is (RFC 5545 section 3.8.7): SEQUENCE never falls. */
public record Revision(
        int sequence, Instant lastModified, @Nullable Instant created) {

    public Revision {
        if (sequence < 0) {
            throw new IllegalArgumentException("SEQUENCE is not negative: " + sequence);
        }
    }
}
