package no.moteplass.notifications.dispatch;

/** What came of sending a claimed delivery. */
sealed interface SendOutcome {

    record Sent() implements SendOutcome {}

    record RefusedForNow(String reply) implements SendOutcome {}

    /** Handed over, and no answer came: it may have arrived. */
    record Unanswered(String what) implements SendOutcome {}

    record RefusedForGood(String reply) implements SendOutcome {}

    /** Nobody has begun to send it: it goes back to those that are due. */
    record NotTried() implements SendOutcome {}

    /** What it was about is no longer so: nothing was sent. */
    record Overtaken() implements SendOutcome {}
}
