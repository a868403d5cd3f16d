package no.moteplass.notifications.delivery;

/** How far a delivery has come. */
public enum DeliveryState {
    /** Waits for its time. */
    PENDING,
    /** Claimed: being handed to the mail server. */
    SENDING,
    /** The mail server has it. */
    SENT,
    /** The mail server was away or refused for now; tried again later. */
    RETRYING,
    /** Given up: refused for good, or for a whole day. */
    FAILED,
    /** Overtaken by a later change of the same thing. */
    SUPPRESSED,
    /** Would have come too late. */
    EXPIRED,
    /** What it was about is off, or no longer this person's. */
    CANCELLED
}
