package no.moteplass.notifications.delivery;

import java.time.Instant;

import no.moteplass.notifications.message.Message;

/** What is to become of a delivery whose time has come, by what holds now. */
public sealed interface Composition {

    /** It is sent. */
    record Ready(Message message) implements Composition {}

    /** Something must come before it. */
    record NotYet(Instant until) implements Composition {}

    /** Overtaken by a later change of the same thing. */
    record Overtaken() implements Composition {}

    /** It would come too late. */
    record TooLate() implements Composition {}

    /** What it was about is off, or no longer this person's. */
    record Off() implements Composition {}
}
