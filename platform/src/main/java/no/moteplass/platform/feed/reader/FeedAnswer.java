package no.moteplass.platform.feed.reader;

import java.util.List;
import java.util.Optional;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedPosition;

/** What a source answered. */
public sealed interface FeedAnswer {

    /** The next events, none if there are none; and where the feed ends, if the source says so. */
    record Page(List<FeedEvent> events, Optional<FeedPosition> head) implements FeedAnswer {
        public Page {
            events = List.copyOf(events);
        }
    }

    /** The place belongs to another life of the feed. */
    record Gone() implements FeedAnswer {}

    /** No usable answer; it may come back. */
    record Away(String why) implements FeedAnswer {}
}
