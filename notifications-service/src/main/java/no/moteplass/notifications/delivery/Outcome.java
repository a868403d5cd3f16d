package no.moteplass.notifications.delivery;

/** What came of sending a claimed delivery. */
sealed interface Outcome {

    record Sent() implements Outcome {}

    record RefusedForNow(String reply) implements Outcome {}

    /** Handed over, and no answer came: it may have arrived. */
    record Unanswered(String what) implements Outcome {}

    record RefusedForGood(String reply) implements Outcome {}

    /** What it was about is no longer so: nothing was sent. */
    record Overtaken() implements Outcome {}
}
