package no.moteplass.platform.feed.reader;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.FeedPosition;

/**
 * How far this service has come in a feed.
 *
 * @param place the last event applied; null before the first
 * @param sendFrom what happened before this instant is history: nobody is notified of it any more
 * @param stop the change that could not be applied, if it has stopped there
 */
record Subscription(
        String name,
        @Nullable FeedPosition place,
        Progress progress,
        Instant sendFrom,
        @Nullable Stop stop) {

    public enum Progress {
        /** Reads the feed for the first time and has not reached its end yet. */
        STARTING,
        /** Has been at the feed's end. */
        CURRENT,
        /** The feed began a new epoch; reads it again from the beginning. */
        REBUILDING
    }

    /** A change that could not be applied: its first and last event. */
    public record Stop(Instant at, FeedPosition first, FeedPosition last, String reason) {}

    Subscription at(FeedPosition next) {
        return new Subscription(name, next, progress, sendFrom, stop);
    }

    String state() {
        return stop == null ? progress.name() : "STOPPED";
    }
}
