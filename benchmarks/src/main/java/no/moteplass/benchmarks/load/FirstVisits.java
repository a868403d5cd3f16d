package no.moteplass.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import no.moteplass.benchmarks.process.CpuSeconds;

/**
 * People who come for the first time, at a steady rate whether or not those before them are done: each gets the page
 * and then, over four connections, all that it needs to be shown. A visit counts from when it was to begin.
 */
public final class FirstVisits {
    private static final Pattern NEEDED = Pattern.compile(
            "(?:<link[^>]+(?:stylesheet|preload|icon)[^>]*href|<link[^>]+href|<script[^>]+src|<img[^>]+src)=\"(/[^\"]+)\"");
    private static final int CONNECTIONS = 4;

    private final int port;
    private final String path;
    private final Map<String, String> headers;

    public FirstVisits(int port, String path, Map<String, String> headers) {
        this.port = port;
        this.path = path;
        this.headers = headers;
    }

    /** What one visit needs. */
    public record Needs(List<String> paths, long bytes) {}

    public Lap run(int visits, int aSecond) {
        var bytes = new AtomicLong();
        var failures = new ConcurrentLinkedQueue<IOException>();
        var times = new long[visits];
        long began = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < visits; i++) {
                long due = began + i * 1_000_000_000L / aSecond;
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                int visit = i;
                people.execute(() -> {
                    try {
                        bytes.addAndGet(visit().bytes());
                        times[visit] = System.nanoTime() - due;
                    } catch (IOException e) {
                        failures.add(e);
                    }
                });
            }
        }
        var failure = failures.peek();
        if (failure != null) throw new IllegalStateException(failures.size() + " visits failed", failure);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Lap(visits, seconds, CpuSeconds.NONE, CpuSeconds.NONE, Times.of(times, bytes.get()));
    }

    public Needs visit() throws IOException {
        try (var first = new Connection(port)) {
            var page = first.ask(Request.get(path, headers), true);
            if (page.status() != 200) throw new IOException(path + " answers " + page.status());
            var needed = needed(unpacked(page));
            long bytes = page.bytes();
            if (needed.isEmpty()) return new Needs(needed, bytes);
            var more = new AtomicLong();
            var failures = new ConcurrentLinkedQueue<IOException>();
            try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < CONNECTIONS; i++) {
                    int from = i;
                    connections.execute(() -> {
                        try {
                            more.addAndGet(fetch(needed, from));
                        } catch (IOException e) {
                            failures.add(e);
                        }
                    });
                }
            }
            var failure = failures.peek();
            if (failure != null) throw failure;
            return new Needs(needed, bytes + more.get());
        }
    }

    private long fetch(List<String> needed, int from) throws IOException {
        long bytes = 0;
        if (from >= needed.size()) return 0;
        try (var connection = new Connection(port)) {
            for (int i = from; i < needed.size(); i += CONNECTIONS) {
                bytes += connection
                        .ask(Request.get(needed.get(i), headers), false)
                        .bytes();
            }
        }
        return bytes;
    }

    private static String unpacked(HttpAnswer page) throws IOException {
        if (!Connection.header(page.head(), "Content-Encoding").equals("gzip"))
            return new String(page.body(), StandardCharsets.UTF_8);
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(page.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<String> needed(String html) {
        var found = new LinkedHashSet<String>();
        var links = NEEDED.matcher(html);
        while (links.find()) found.add(links.group(1).replace("&amp;", "&"));
        return new ArrayList<>(found);
    }
}
