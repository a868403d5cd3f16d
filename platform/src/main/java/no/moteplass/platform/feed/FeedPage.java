package no.moteplass.platform.feed;

import java.util.List;

/** Some events, oldest first, and where the feed stood when they were read. */
record FeedPage(FeedPosition head, List<FeedEvent> events) {

    FeedPage {
        events = List.copyOf(events);
    }
}
