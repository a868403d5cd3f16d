package no.moteplass.local.processes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process and what it has started itself: Maven in live reload runs the application as a child of its own. */
final class ProcessTree {
    private final ProcessHandle top;
    private final List<ProcessHandle> children;

    private ProcessTree(ProcessHandle top, List<ProcessHandle> children) {
        this.top = top;
        this.children = children;
    }

    static ProcessTree of(ProcessHandle top) {
        return new ProcessTree(top, top.descendants().toList());
    }

    /** SIGTERM; the children are left to their parent at first. */
    void askToEnd() {
        top.destroy();
    }

    void kill() {
        top.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits, and kills what has not ended by then. */
    void awaitEnd(Duration patience) {
        await(top, patience);
        children.forEach(child -> {
            child.destroy();
            await(child, patience);
        });
    }

    private static void await(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        }
    }
}
