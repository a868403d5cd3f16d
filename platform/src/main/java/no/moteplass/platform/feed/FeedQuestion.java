package no.moteplass.platform.feed;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What a reader asks for: events after a place (null: from the beginning), of some types (none named: of all). */
record FeedQuestion(@Nullable FeedPosition after, Set<String> types) {

    FeedQuestion {
        types = Set.copyOf(types);
    }
}
