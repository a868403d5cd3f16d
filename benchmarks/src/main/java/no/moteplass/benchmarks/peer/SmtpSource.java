package no.moteplass.benchmarks.peer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import no.moteplass.benchmarks.load.Lap;
import no.moteplass.benchmarks.load.Times;
import no.moteplass.benchmarks.process.CpuSeconds;
import no.moteplass.benchmarks.process.ProcessTimes;

/** Postfix' own sender of nothing: eight kept connections, 8 kB a mail. It writes down nothing of what it sends. */
public final class SmtpSource {
    private static final long MAILS_A_SECOND = 4_000;

    private final Path program;
    private final int port;

    private SmtpSource(Path program, int port) {
        this.program = program;
        this.port = port;
    }

    public static Optional<SmtpSource> to(int port) {
        return Tools.find("smtp-source").map(program -> new SmtpSource(program, port));
    }

    public static String missing() {
        return Tools.missing("smtp-source", "postfix");
    }

    public Lap send(Duration about) {
        long mails = Math.max(1, about.toSeconds()) * MAILS_A_SECOND;
        var before = ProcessTimes.ofEndedChildren();
        long began = System.nanoTime();
        Program.run(
                List.of(
                        program.toString(),
                        "-d",
                        "-s",
                        "8",
                        "-l",
                        "8192",
                        "-m",
                        String.valueOf(mails),
                        "-f",
                        "fra@example.org",
                        "-t",
                        "til@example.org",
                        "127.0.0.1:" + port),
                Map.of());
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Lap(mails, seconds, ProcessTimes.ofEndedChildren().minus(before), CpuSeconds.NONE, Times.NONE);
    }
}
