package no.moteplass.portal.services;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

/** What came of asking a service: what was asked for, a refusal, or silence. */
public sealed interface Answer<T> {

    Logger LOG = Logger.getLogger(Answer.class);

    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Refusal refusal) implements Answer<T> {}

    /** The service is away, or in trouble. Nothing is known of what was asked for. */
    record Away<T>() implements Answer<T> {}

    static <T> Answer<T> to(Supplier<T> question) {
        try {
            return new Given<>(question.get());
        } catch (ServiceRefused refused) {
            return refused(refused.refusal());
        } catch (ProcessingException silence) {
            LOG.warnf("a service did not answer: %s", silence.toString());
            return new Away<>();
        } catch (WebApplicationException unreadable) {
            throw new IllegalStateException("a service's answer could not be read", unreadable);
        } catch (RuntimeException thrown) {
            if (thrown.getCause() instanceof TimeoutException) {
                LOG.warnf("a service did not answer in time: %s", thrown.toString());
                return new Away<>();
            }
            throw thrown;
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
            return new Away<>();
        }
        return new Refused<>(refusal);
    }

    default Optional<T> maybe() {
        return switch (this) {
            case Given<T>(var value) -> Optional.of(value);
            case Refused<T>(var refusal) -> Optional.empty();
            case Away<T>() -> Optional.empty();
        };
    }

    default boolean isAway() {
        return this instanceof Away<T>;
    }

    default <S> Answer<S> map(Function<T, S> change) {
        return switch (this) {
            case Given<T>(var value) -> new Given<>(change.apply(value));
            case Refused<T>(var refusal) -> new Refused<>(refusal);
            case Away<T>() -> new Away<>();
        };
    }

    /** What was asked for; where there is none, the page about that takes over. */
    default T orNoPage() {
        return switch (this) {
            case Given<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw new NoPage(refusal);
            case Away<T>() -> throw NoPage.away();
        };
    }
}
