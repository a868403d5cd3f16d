package no.moteplass.platform.feed;

/** What a feed's answer says beside its events. */
public final class FeedHeaders {

    /** Where the feed ended when it was read: tells a reader how far behind it is, and the epoch of an empty feed. */
    public static final String HEAD = "Feed-Head";

    private FeedHeaders() {}
}
