package no.moteplass.sessions.session;

/** What came of asking a session to change. */
public sealed interface Changing {

    record Changed() implements Changing {}

    /** It was so already. */
    record AsBefore() implements Changing {}

    record Refused(SessionRefusal why) implements Changing {}
}
