package no.moteplass.platform.feed.source;

import java.util.List;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedPosition;

/** Some events, oldest first, and where the feed stood when they were read. */
public record FeedPage(FeedPosition head, List<FeedEvent> events) {

    public FeedPage {
        events = List.copyOf(events);
    }
}
