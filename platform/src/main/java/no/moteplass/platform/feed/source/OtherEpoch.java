package no.moteplass.platform.feed.source;

/** A reader asks from a position in another epoch of this feed: it must start from the beginning. */
public final class OtherEpoch extends Exception {

    private static final long serialVersionUID = 1;

    OtherEpoch(String epoch) {
        super("This feed's epoch is " + epoch);
    }
}
