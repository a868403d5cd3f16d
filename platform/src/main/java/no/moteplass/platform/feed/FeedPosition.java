package no.moteplass.platform.feed;

import org.jspecify.annotations.Nullable;

/** A place in a feed: an event's id. */
public record FeedPosition(String epoch, long position) {

    /** Null where the text is no event id. */
    public static @Nullable FeedPosition parse(String id) {
        var colon = id.lastIndexOf(':');
        if (colon < 0) {
            return null;
        }
        try {
            var position = Long.parseLong(id.substring(colon + 1));
            return position < 0 ? null : new FeedPosition(id.substring(0, colon), position);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    @Override
    public String toString() {
        return epoch + ":" + position;
    }
}
