package no.moteplass.portal.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What makes a session one and the same for as long as it lasts, however often its tokens are renewed.
 *
 * @param id random, and in nobody's hands but the browser's, sealed
 * @param begun when its person signed in
 * @param renewed when its tokens were renewed last
 */
record SessionMark(String id, Instant begun, Instant renewed) {

    private static final String BETWEEN = " ";
    private static final String SECONDS = "\\d{1,12}";

    static SessionMark begin(Instant now) {
        return new SessionMark(UUID.randomUUID() + "-" + UUID.randomUUID(), now, now);
    }

    SessionMark renewedAt(Instant now) {
        return new SessionMark(id, begun, now);
    }

    /** Its tokens have been renewed for longer than that. */
    boolean outlasts(Duration longest) {
        return begun.plus(longest).isBefore(renewed);
    }

    /** Bound to the token that it comes with: a mark of one session does not fit another. */
    String boundTo(String token) {
        return String.join(
                BETWEEN,
                id,
                Long.toString(begun.getEpochSecond()),
                Long.toString(renewed.getEpochSecond()),
                digest(token));
    }

    /** Empty where it was not bound to this token. */
    static Optional<SessionMark> read(String bound, String token) {
        var parts = bound.split(BETWEEN, -1);
        return parts.length == 4
                        && parts[1].matches(SECONDS)
                        && parts[2].matches(SECONDS)
                        && parts[3].equals(digest(token))
                ? Optional.of(new SessionMark(parts[0], instant(parts[1]), instant(parts[2])))
                : Optional.empty();
    }

    private static Instant instant(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    /** By which others may know the session without being able to use it. */
    String digest() {
        return digest(id);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
