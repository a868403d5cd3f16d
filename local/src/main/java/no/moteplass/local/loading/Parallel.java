package no.moteplass.local.loading;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same with many, a few at a time; the first that fails ends it. */
final class Parallel {
    private static final int AT_A_TIME = 6;

    private Parallel() {}

    static <T> void forEach(List<T> items, Consumer<T> work) {
        var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try {
            var running = threads.invokeAll(items.stream()
                    .<Callable<Boolean>>map(item -> () -> {
                        work.accept(item);
                        return true;
                    })
                    .toList());
            for (var each : running) each.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LoadingFailed failed) throw failed;
            throw new LoadingFailed("Loading failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadingFailed("Interrupted while loading", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
