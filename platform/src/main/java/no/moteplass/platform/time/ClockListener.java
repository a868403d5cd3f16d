package no.moteplass.platform.time;

/** Someone whose running work would look wrong if the time jumped under it: asked to come to rest before a move. */
public interface ClockListener {

    /** Comes to rest; throws if it cannot, and then the clock stays. */
    void beforeMove();

    /** Goes on; called whether the clock was moved or not. */
    void afterMove();
}
