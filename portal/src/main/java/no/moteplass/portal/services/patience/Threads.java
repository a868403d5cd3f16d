package no.moteplass.portal.services.patience;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.context.ThreadContext;

import no.moteplass.platform.trace.CurrentRequest;

/** Threads on which a request goes on beside itself: its reader, language and trace are the same there. */
@ApplicationScoped
class Threads {

    private final ThreadContext context;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("call-", 0).factory());

    Threads(ThreadContext context) {
        this.context = context;
    }

    <T> Future<T> begin(Callable<T> work) {
        var id = CurrentRequest.id();
        return threads.submit(context.contextualCallable(() -> {
            id.ifPresent(CurrentRequest::begin);
            return work.call();
        }));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
