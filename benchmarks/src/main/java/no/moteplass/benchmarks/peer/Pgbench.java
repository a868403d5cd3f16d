package no.moteplass.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import no.moteplass.benchmarks.comparison.Side;
import no.moteplass.benchmarks.database.Database;
import no.moteplass.benchmarks.load.Lap;
import no.moteplass.benchmarks.load.Times;
import no.moteplass.benchmarks.process.CpuSeconds;
import no.moteplass.benchmarks.process.ProcessTimes;

/** PostgreSQL's own benchmark: what the database alone can do with a script, prepared statements, eight clients. */
public final class Pgbench {
    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
    private static final String CLIENTS = "8";

    private final Path program;
    private final Database database;
    private final Supplier<CpuSeconds> servers;

    private Pgbench(Path program, Database database, Supplier<CpuSeconds> servers) {
        this.program = program;
        this.database = database;
        this.servers = servers;
    }

    /** @param servers what the database's processes have cost so far */
    public static Optional<Pgbench> on(Database database, Supplier<CpuSeconds> servers) {
        return Tools.find("pgbench").map(program -> new Pgbench(program, database, servers));
    }

    public static String missing() {
        return Tools.missing("pgbench", "postgresql-contrib");
    }

    public Side script(String sql) {
        try {
            var file = Files.createTempFile("pgbench", ".sql");
            file.toFile().deleteOnExit();
            Files.writeString(file, sql);
            return about -> run(file, about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Lap run(Path script, Duration about) {
        var servedBefore = servers.get();
        var askedBefore = ProcessTimes.ofEndedChildren();
        long began = System.nanoTime();
        var said = Program.run(
                List.of(
                        program.toString(),
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        CLIENTS,
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(Math.max(1, about.toSeconds())),
                        "-f",
                        script.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(database.port()),
                        "-U",
                        "postgres",
                        database.name()),
                Map.of("PGPASSWORD", "postgres"));
        double seconds = (System.nanoTime() - began) / 1e9;
        var done = DONE.matcher(said);
        if (!done.find()) throw new IllegalStateException("pgbench said: " + said);
        return new Lap(
                Long.parseLong(done.group(1)),
                seconds,
                servers.get().minus(servedBefore),
                ProcessTimes.ofEndedChildren().minus(askedBefore),
                Times.NONE);
    }
}
