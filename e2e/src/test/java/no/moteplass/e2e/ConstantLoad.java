package no.moteplass.e2e;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Constant load: each kind of request a few times a second, whatever became of the one before. */
final class ConstantLoad implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 250;
    private static final int KINDS = 10;

    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final List<AtomicInteger> answered = new ArrayList<>();
    private final ScheduledExecutorService beat = Executors.newScheduledThreadPool(KINDS);

    void again(String name, Supplier<Integer> request) {
        var count = new AtomicInteger();
        answered.add(count);
        beat.scheduleAtFixedRate(() -> ask(name, request, count), 0, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void ask(String name, Supplier<Integer> request, AtomicInteger count) {
        try {
            var status = request.get();
            if (status >= 300) lost.add(name + ": " + status);
            count.incrementAndGet();
        } catch (RuntimeException cutOff) {
            lost.add(name + ": " + cutOff);
        }
    }

    List<String> lost() {
        return List.copyOf(lost);
    }

    /** So many more of each kind. */
    void awaitAnswers(int many) {
        var before = answered.stream().map(AtomicInteger::get).toList();
        eventually("all to be at work", () -> {
            assertThat(lost).isEmpty();
            return IntStream.range(0, before.size())
                    .allMatch(each -> answered.get(each).get() >= before.get(each) + many);
        });
    }

    @Override
    public void close() {
        beat.close();
    }
}
