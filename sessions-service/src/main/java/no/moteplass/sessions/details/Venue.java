package no.moteplass.sessions.details;

import java.util.Objects;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * Where people meet: in a room, behind a link, both, or nowhere yet.
 *
 * @param district the part of the city, as one says to whom the room is nobody's business
 */
@Embeddable
public record Venue(
        @Nullable String place,
        @Nullable String district,
        @Nullable String link) {

    public static final Venue NOT_YET = new Venue(null, null, null);

    /** A venue of which nothing is known is stored as nothing at all. */
    public static Venue stored(@Nullable Venue venue) {
        return venue == null ? NOT_YET : venue;
    }

    public boolean hasOtherPlaceThan(Venue other) {
        return !Objects.equals(place, other.place);
    }

    public boolean hasOtherDistrictThan(Venue other) {
        return !Objects.equals(district, other.district);
    }

    public boolean hasOtherLinkThan(Venue other) {
        return !Objects.equals(link, other.link);
    }
}
