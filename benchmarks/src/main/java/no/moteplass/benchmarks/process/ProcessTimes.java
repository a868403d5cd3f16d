package no.moteplass.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads from /proc what a process, its threads and its children have cost so far. */
public final class ProcessTimes {
    private static final Path PROCESSES = Path.of("/proc");
    /** The kernel's clock ticks a second, the same on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    private ProcessTimes() {}

    /** A process and all below it, those that have ended too. */
    public static CpuSeconds ofTree(long pid) {
        var sum = ofProcess(pid, true);
        for (var child : ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .toList()) {
            sum = sum.plus(ofProcess(child.pid(), true));
        }
        return sum;
    }

    /** What this process' children have cost that have ended and were waited for. */
    public static CpuSeconds ofEndedChildren() {
        var fields = fields(PROCESSES.resolve("self/stat"));
        return new CpuSeconds(
                seconds(fields, USER_OF_ENDED_CHILDREN) + seconds(fields, SYSTEM_OF_ENDED_CHILDREN), 0, 0);
    }

    /** This process itself, without its children. */
    public static CpuSeconds ofThis() {
        return ofProcess(ProcessHandle.current().pid(), false);
    }

    /** The resident memory at its highest, in megabytes. */
    public static double peakMegabytes(long pid) {
        return megabytes(pid, "VmHWM:");
    }

    /** The resident memory now, in megabytes. */
    public static double megabytes(long pid) {
        return megabytes(pid, "VmRSS:");
    }

    private static double megabytes(long pid, String which) {
        try {
            return Files.readAllLines(PROCESSES.resolve(pid + "/status")).stream()
                    .filter(line -> line.startsWith(which))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static CpuSeconds ofProcess(long pid, boolean withEnded) {
        var fields = fields(PROCESSES.resolve(pid + "/stat"));
        if (fields.length == 0) return CpuSeconds.NONE;
        double all = seconds(fields, USER) + seconds(fields, SYSTEM);
        if (withEnded) all += seconds(fields, USER_OF_ENDED_CHILDREN) + seconds(fields, SYSTEM_OF_ENDED_CHILDREN);
        double compiling = 0;
        double collecting = 0;
        try (Stream<Path> threads = Files.list(PROCESSES.resolve(pid + "/task"))) {
            for (var thread : threads.toList()) {
                var kind = kindOf(thread);
                if (kind == Kind.WORK) continue;
                var own = fields(thread.resolve("stat"));
                double spent = own.length == 0 ? 0 : seconds(own, USER) + seconds(own, SYSTEM);
                if (kind == Kind.COMPILING) compiling += spent;
                else collecting += spent;
            }
        } catch (IOException ended) {
            return new CpuSeconds(all, 0, 0);
        }
        return new CpuSeconds(all - compiling - collecting, compiling, collecting);
    }

    /** What a thread of a JVM is for, as its name says; the kernel keeps fifteen letters of it. */
    enum Kind {
        WORK,
        COMPILING,
        COLLECTING;

        static Kind named(String name) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("c1 comp") || lower.startsWith("c2 comp") || lower.startsWith("sweeper"))
                return COMPILING;
            if (lower.startsWith("gc thread") || lower.startsWith("g1 ") || lower.startsWith("vm thread"))
                return COLLECTING;
            return WORK;
        }
    }

    private static Kind kindOf(Path thread) {
        try {
            return Kind.named(Files.readString(thread.resolve("comm")).strip());
        } catch (IOException ended) {
            return Kind.WORK;
        }
    }

    /** The fields after the name, which may itself hold blanks and brackets. */
    static String[] fields(Path stat) {
        try {
            var text = Files.readString(stat);
            return text.substring(text.lastIndexOf(')') + 2).strip().split(" ", -1);
        } catch (IOException ended) {
            return new String[0];
        }
    }

    private static double seconds(String[] fields, int field) {
        return Long.parseLong(fields[field]) / TICKS;
    }
}
