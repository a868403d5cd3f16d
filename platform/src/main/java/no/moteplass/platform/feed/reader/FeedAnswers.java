package no.moteplass.platform.feed.reader;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.FeedPosition;

/** Where a subscription gets its events from: over HTTP, or from a test. */
interface FeedAnswers {

    /** What comes after a place (null: from the beginning); waits that long for something to come. */
    FeedAnswer after(@Nullable FeedPosition place, Duration wait) throws InterruptedException;
}
