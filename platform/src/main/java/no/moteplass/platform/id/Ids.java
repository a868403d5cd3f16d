package no.moteplass.platform.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUIDv7 (RFC 9562, 5.7): sortable by the millisecond of their making, otherwise random. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Clock clock) {
        var most = (clock.millis() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0fffL);
        var least = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
