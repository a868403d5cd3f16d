package no.moteplass.platform.feed.reader;

import java.util.List;

import no.moteplass.platform.feed.FeedEvent;

/** What a service does with another's events. One bean for each feed it reads. */
public interface FeedHandler {

    /** The subscription's name; {@code moteplass.feeds.<name>.url} says where the feed is. */
    String name();

    /**
     * Takes a page in, in the order given, inside the transaction that moves the position. Called again with the same
     * events only if that transaction did not commit. Unknown types and lower versions are passed over. No mail and no
     * HTTP here.
     */
    void apply(List<FeedEvent> page);

    /**
     * The source began a new epoch and everything was read again: rows of other epochs no longer hold.
     * Called in a transaction, once the rereading has reached the feed's end; the epoch is empty if the feed is.
     */
    default void rebuilt(String epoch) {}
}
