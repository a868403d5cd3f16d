package no.moteplass.platform.icalendar;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an event shows besides its time (RFC 5545 section 3.8.1). Texts are plain; whatever in them could end a line or
 * begin a property is escaped or dropped when they are written. A cancelled event takes no time (TRANSP).
 */
public record EventDetails(
        String summary,
        @Nullable String location,
        @Nullable URI url,
        @Nullable String description,
        List<String> categories,
        EventStatus status,
        Classification classification) {

    public EventDetails {
        categories = List.copyOf(categories);
    }

    /** RFC 5545 section 3.8.1.11. */
    public enum EventStatus {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /** RFC 5545 section 3.8.1.3. */
    public enum Classification {
        PUBLIC,
        PRIVATE,
        CONFIDENTIAL
    }

    public boolean isCancelled() {
        return status == EventStatus.CANCELLED;
    }

    EventDetails with(EventStatus other) {
        return new EventDetails(summary, location, url, description, categories, other, classification);
    }
}
