package no.moteplass.notifications.email;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** Links in a message that act for its reader, without signing in (N7). */
public interface ReaderLinks {

    /** To the page that answers a session. */
    URI session(UUID leader, UUID session, Instant start, boolean comes);

    /** To the page that answers an offer. */
    URI offer(UUID leader, UUID signUp, Instant expires, boolean accepts);

    /** To the page that stops reminders. */
    URI stopPage(UUID leader, Instant now);

    /** To this service itself, for mail programs that stop them with one click. */
    URI stopOneClick(UUID leader, Instant now);
}
