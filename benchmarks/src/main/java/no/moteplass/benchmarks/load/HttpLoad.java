package no.moteplass.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import no.moteplass.benchmarks.process.CpuSeconds;

/** So many connections, each asking again as soon as it has its answer. An answer that was not expected ends it all. */
public final class HttpLoad {
    private static final int MOST = 1 << 20;

    private final int port;
    private final int connections;
    private final Set<Integer> expected;

    /** @param expected the statuses that are fine; any other is no answer, and would be measured for one */
    public HttpLoad(int port, int connections, Set<Integer> expected) {
        this.port = port;
        this.connections = connections;
        this.expected = expected;
    }

    /**
     * @param requests the one with a number; null when there are no more
     * @param most for how long
     */
    public Lap run(LongFunction<byte @Nullable []> requests, Duration most) {
        var numbers = new AtomicLong();
        long began = System.nanoTime();
        long end = began + most.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = IntStream.range(0, connections)
                    .<Future<Times>>mapToObj(i -> threads.submit(() -> ask(requests, numbers, end)))
                    .toList();
            var parts = new ArrayList<Times>();
            for (var each : running) parts.add(each.get());
            double seconds = (System.nanoTime() - began) / 1e9;
            var taken = Times.together(parts);
            return new Lap(taken.count(), seconds, CpuSeconds.NONE, CpuSeconds.NONE, taken);
        } catch (ExecutionException e) {
            throw new IllegalStateException("While asking port " + port + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private Times ask(LongFunction<byte @Nullable []> requests, AtomicLong numbers, long end) throws IOException {
        var times = new long[1024];
        int done = 0;
        long bytes = 0;
        try (var connection = new Connection(port)) {
            while (System.nanoTime() < end && done < MOST) {
                byte[] request = requests.apply(numbers.getAndIncrement());
                if (request == null) break;
                long asked = System.nanoTime();
                var answer = connection.ask(request, false);
                if (!expected.contains(answer.status())) {
                    throw new IllegalStateException(
                            "not expected: " + answer.head().lines().findFirst().orElse(""));
                }
                if (done == times.length) times = Arrays.copyOf(times, times.length * 2);
                times[done++] = System.nanoTime() - asked;
                bytes += answer.bytes();
            }
        }
        return Times.of(Arrays.copyOf(times, done), bytes);
    }
}
