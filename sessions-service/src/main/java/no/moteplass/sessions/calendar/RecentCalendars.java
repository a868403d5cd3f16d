package no.moteplass.sessions.calendar;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.subscription.Token;

/**
 * What stood at addresses a moment ago: programs ask often, and seldom is anything new. An instance that changes a calendar
 * or an address forgets all of them with that change; whatever another instance has changed holds here within five seconds.
 * Wrong addresses, and those that lead nowhere any more, are never kept. The addresses themselves are not known here.
 */
@ApplicationScoped
public class RecentCalendars {

    static final Duration KEPT = Duration.ofSeconds(5);

    private static final int MOST_BYTES = 8 << 20;
    private static final int AN_ENTRY = 500;

    private record Recent(RenderedCalendar calendar, Instant at) {

        int weight() {
            return calendar.weight() + AN_ENTRY;
        }
    }

    private final Clock clock;
    private final Map<ByteBuffer, Recent> recent = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;
    private long forgotten;

    RecentCalendars(Clock clock) {
        this.clock = clock;
    }

    public Optional<RenderedCalendar> at(Token token) {
        return Optional.ofNullable(known(ByteBuffer.wrap(token.hash()), clock.instant()));
    }

    /** Calendars or addresses have changed. To be called once the change is committed. */
    synchronized void forget() {
        recent.clear();
        bytes = 0;
        forgotten++;
    }

    synchronized long forgettings() {
        return forgotten;
    }

    /**
     * @param at before it was read
     * @param before how often all was forgotten before it was read: what was forgotten meanwhile is not kept
     */
    synchronized void keep(byte[] tokenHash, RenderedCalendar calendar, Instant at, long before) {
        if (forgotten != before) {
            return;
        }
        var key = ByteBuffer.wrap(tokenHash);
        var old = recent.remove(key);
        var kept = new Recent(calendar.and(old == null ? null : old.calendar()), at);
        bytes += kept.weight() - (old == null ? 0 : old.weight());
        recent.put(key, kept);
        var eldest = recent.values().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().weight();
            eldest.remove();
        }
    }

    private synchronized @Nullable RenderedCalendar known(ByteBuffer key, Instant now) {
        var one = recent.get(key);
        return one == null || now.isBefore(one.at()) || !now.isBefore(one.at().plus(KEPT)) ? null : one.calendar();
    }
}
