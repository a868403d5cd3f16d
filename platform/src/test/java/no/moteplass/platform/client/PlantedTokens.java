package no.moteplass.platform.client;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

/** Planted: a sign-in server that gives a new token each time the last one was refused, unless it is away. */
@ApplicationScoped
public class PlantedTokens implements ApplicationTokens {

    private final AtomicInteger given = new AtomicInteger(1);
    private volatile boolean away;

    @Override
    public Optional<String> bearer() {
        if (away) {
            throw new IllegalStateException("the sign-in server is away");
        }
        return Optional.of("own-" + given.get());
    }

    @Override
    public void refused() {
        given.incrementAndGet();
    }

    void beginAgain() {
        given.set(1);
        away = false;
    }

    void goAway() {
        away = true;
    }
}
