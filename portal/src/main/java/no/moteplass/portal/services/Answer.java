package no.moteplass.portal.services;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

/** What came of asking a service: what was asked for, a refusal, or silence. */
public sealed interface Answer<T> {

    Logger LOG = Logger.getLogger(Answer.class);

    /** By these a service says that it has not even begun. */
    Set<Integer> DECLINED = Set.of(429, 503);

    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Refusal refusal) implements Answer<T> {}

    /**
     * The service is away, or in trouble.
     *
     * @param mayHaveHappened what was asked for may have been done all the same: only its answer is missing
     */
    record Away<T>(boolean mayHaveHappened) implements Answer<T> {}

    static <T> Answer<T> to(Supplier<T> question) {
        try {
            return new Given<>(question.get());
        } catch (ServiceRefused refused) {
            return refused(refused.refusal());
        } catch (ServiceSilent silence) {
            LOG.warn(silence.getMessage());
            return new Away<>(silence.mayHaveHappened());
        } catch (WebApplicationException unreadable) {
            throw new IllegalStateException("a service's answer could not be read", unreadable);
        }
    }

    /** For what gives nothing back. */
    static Answer<Boolean> done(Runnable act) {
        return to(() -> {
            act.run();
            return true;
        });
    }

    private static <T> Answer<T> refused(Refusal refusal) {
        if (refusal.status() >= 500 || (refusal.status() == 429 && refusal.rule() == null)) {
            LOG.warnf("a service answered with %d", refusal.status());
            return new Away<>(!DECLINED.contains(refusal.status()));
        }
        return new Refused<>(refusal);
    }

    default Optional<T> maybe() {
        return switch (this) {
            case Given<T>(var value) -> Optional.of(value);
            case Refused<T>(var refusal) -> Optional.empty();
            case Away<T> away -> Optional.empty();
        };
    }

    default boolean isAway() {
        return this instanceof Away<T>;
    }

    default <S> Answer<S> map(Function<T, S> change) {
        return switch (this) {
            case Given<T>(var value) -> new Given<>(change.apply(value));
            case Refused<T>(var refusal) -> new Refused<>(refusal);
            case Away<T>(var mayHaveHappened) -> new Away<>(mayHaveHappened);
        };
    }

    /** What was asked for; where there is none, the page about that takes over. */
    default T orNoPage() {
        return switch (this) {
            case Given<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw new NoPage(refusal);
            case Away<T> away -> throw NoPage.away();
        };
    }
}
