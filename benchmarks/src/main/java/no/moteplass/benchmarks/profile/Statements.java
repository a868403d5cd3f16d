package no.moteplass.benchmarks.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

import no.moteplass.benchmarks.stack.BenchmarkStack;

/** PostgreSQL's own count of the statements that ran. */
final class Statements {
    private static final List<String> DATABASES = List.of("groups", "sessions", "notifications");

    private final BenchmarkStack stack;

    Statements(BenchmarkStack stack) {
        this.stack = stack;
    }

    void begin() {
        for (var name : DATABASES) {
            stack.database(name)
                    .execute(
                            "create schema if not exists limits;"
                                    + " create extension if not exists pg_stat_statements schema limits; select limits.pg_stat_statements_reset()");
        }
    }

    /** Writes them down, those that took longest first. */
    void end(String row) {
        var text = new StringBuilder("database | calls | rows | ms in all | ms each | statement\n");
        for (var name : DATABASES) {
            var found = stack.database(name).rows("""
                    select '%s', calls, rows, round(total_exec_time::numeric, 1), round(mean_exec_time::numeric, 3),
                        regexp_replace(query, '\\s+', ' ', 'g')
                    from limits.pg_stat_statements s join pg_database d on d.oid = s.dbid
                    where datname = current_database() order by total_exec_time desc limit 60""".formatted(name));
            for (var each : found) text.append(String.join(" | ", each)).append('\n');
        }
        var file = stack.folder().resolveSibling("profile-" + row + "-statements.txt");
        try {
            Files.writeString(file, text);
            System.out.println("  statements: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
