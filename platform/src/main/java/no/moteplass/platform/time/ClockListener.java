package no.moteplass.platform.time;

/** Has running work that a jump of the time would disturb: asked to pause before a move. */
public interface ClockListener {

    /** Comes to rest; throws if it cannot, and then the clock stays. */
    void beforeMove();

    /** Goes on; called whether the clock was moved or not. */
    void afterMove();
}
