package no.moteplass.platform.feed.source;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.FeedPosition;

/** What a reader asks for: events after a place (null: from the beginning), of some types (none named: of all). */
public record FeedQuestion(@Nullable FeedPosition after, Set<String> types) {

    public FeedQuestion {
        types = Set.copyOf(types);
    }
}
