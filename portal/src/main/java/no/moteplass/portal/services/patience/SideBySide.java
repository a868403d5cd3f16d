package no.moteplass.portal.services.patience;

import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.portal.services.Answer;

/** Asks for several things at once: a page takes as long as the slowest, not as long as all of them. */
@ApplicationScoped
public class SideBySide {

    private final Threads threads;

    SideBySide(Threads threads) {
        this.threads = threads;
    }

    /** Begins to ask; the answer is waited for where it is needed. */
    public <T> Supplier<Answer<T>> ask(Supplier<T> question) {
        var asked = threads.begin(() -> Answer.to(question));
        return () -> {
            try {
                return asked.get();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return new Answer.Away<>(true);
            } catch (ExecutionException thrown) {
                throw thrown.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException(thrown.getCause());
            }
        };
    }
}
