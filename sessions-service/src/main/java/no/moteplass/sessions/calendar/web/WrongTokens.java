package no.moteplass.sessions.calendar.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.bucket4j.Bucket;

/** Slows down who guesses addresses: only wrong ones count, so a right one is never refused. */
@ApplicationScoped
class WrongTokens {

    private static final int ALLOWED = 30;
    private static final Duration IN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> guessers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Counts a wrong guess. @return whether there were too many */
    boolean tooMany(String from) {
        Bucket bucket;
        synchronized (guessers) {
            bucket = guessers.computeIfAbsent(
                    from,
                    who -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(ALLOWED).refillGreedy(ALLOWED, IN))
                            .build());
        }
        return !bucket.tryConsume(1);
    }
}
