package no.moteplass.local.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

import no.moteplass.local.settings.CannotStart;

/** What was started so far, to be stopped the other way round, also after half a start. */
final class Started implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Started.class.getName());

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private volatile boolean closing;

    boolean isClosing() {
        return closing;
    }

    void requireNotClosing() {
        if (closing) throw new CannotStart("Stopped while starting");
    }

    /** Starts one more and remembers to stop it; whoever stops the stack meanwhile waits for that one. */
    <T extends AutoCloseable> T add(Supplier<T> start) {
        synchronized (running) {
            requireNotClosing();
            var one = start.get();
            running.push(one);
            return one;
        }
    }

    @Override
    public void close() {
        closing = true;
        for (var one = last(); one != null; one = last()) {
            try {
                one.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Could not stop " + one, e);
            }
        }
    }

    private @Nullable AutoCloseable last() {
        synchronized (running) {
            return running.pollFirst();
        }
    }
}
