package no.moteplass.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPostgresTest {
    static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");

    @TempDir
    Path folder;

    @Test
    void keeps_what_was_written_through_a_stop_and_through_a_killed_launcher() throws Exception {
        int port = freePort();
        try (var postgres = start(port)) {
            postgres.ensureDatabases(List.of("groups", "sessions"));
            postgres.ensureDatabases(List.of("groups", "sessions")); // again: nothing happens
            try (var connection = connect(postgres.jdbcUrl("groups"))) {
                assertThat(ask(connection, "show server_version")).startsWith("18.");
                assertThat(ask(connection, "show fsync")).isEqualTo("on");
                assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
                assertThat(ask(connection, "select lower('ÆØÅ')")).isEqualTo("æøå");
                connection
                        .createStatement()
                        .execute(
                                "create extension btree_gist; create table kept (word text); insert into kept values ('før')");
            }
        }

        var launcher = launchAndWrite(port);
        var server = Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).getFirst());
        launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(server))
                .as("the server outlives its launcher")
                .isPresent();

        try (var postgres = start(port);
                var connection = connect(postgres.jdbcUrl("groups"))) {
            assertThat(ask(connection, "select string_agg(word, ' ' order by word) from kept"))
                    .isEqualTo("drept før");
            assertThat(ProcessHandle.of(server)).as("the old server is gone").isEmpty();
        }
    }

    @Test
    void a_service_reads_and_writes_rows_and_changes_nothing_else() throws Exception {
        try (var postgres = start(freePort())) {
            postgres.ensureDatabases(List.of("groups", "sessions"));
            var url = postgres.jdbcUrl("groups");
            try (var owner = connect(url)) {
                run(owner, "create table thing (id bigint generated always as identity, name text)");
                run(owner, "create sequence number");
            }

            try (var service = DriverManager.getConnection(url, "groups", "groups")) {
                run(service, "insert into thing (name) values ('one')");
                run(service, "update thing set name = 'two'");
                assertThat(ask(service, "select name || nextval('number') from thing"))
                        .isEqualTo("two1");
                run(service, "select setval(pg_get_serial_sequence('thing', 'id'), 9)");
                run(service, "delete from thing");
                for (var refused : List.of(
                        "create table other (id int)",
                        "create temp table other (id int)",
                        "create schema other",
                        "create extension pg_trgm",
                        "alter table thing add column more text",
                        "create index on thing (name)",
                        "truncate thing",
                        "drop table thing",
                        "create role other")) {
                    assertThatThrownBy(() -> run(service, refused)).as(refused).isInstanceOf(SQLException.class);
                }
            }
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("sessions"), "groups", "groups"))
                    .as("another service's database")
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_service_reads_what_was_migrated_and_does_not_write_it() throws Exception {
        try (var postgres = start(freePort())) {
            postgres.ensureDatabase("groups");
            var url = postgres.jdbcUrl("groups");
            try (var owner = connect(url)) {
                run(
                        owner,
                        "create table flyway_schema_history (version text); insert into flyway_schema_history values ('1')");
            }

            postgres.ensureDatabase("groups");

            try (var service = DriverManager.getConnection(url, "groups", "groups")) {
                assertThat(ask(service, "select version from flyway_schema_history"))
                        .isEqualTo("1");
                for (var refused : List.of(
                        "insert into flyway_schema_history values ('2')",
                        "update flyway_schema_history set version = '2'",
                        "delete from flyway_schema_history")) {
                    assertThatThrownBy(() -> run(service, refused)).as(refused).isInstanceOf(SQLException.class);
                }
            }
        }
    }

    @Test
    void a_database_that_its_service_owned_is_taken_over() throws Exception {
        try (var postgres = start(freePort())) {
            try (var admin = DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "postgres")) {
                run(admin, "create role groups login password 'groups'");
                run(admin, "create database groups owner groups");
            }
            try (var before = DriverManager.getConnection(postgres.jdbcUrl("groups"), "groups", "groups")) {
                run(before, "create table kept (word text); insert into kept values ('før')");
            }

            postgres.ensureDatabase("groups");

            try (var service = DriverManager.getConnection(postgres.jdbcUrl("groups"), "groups", "groups")) {
                assertThat(ask(service, "select word from kept")).isEqualTo("før");
                assertThatThrownBy(() -> run(service, "drop table kept")).isInstanceOf(SQLException.class);
            }
            try (var owner = connect(postgres.jdbcUrl("groups"))) {
                run(owner, "drop table kept");
            }
        }
    }

    @Test
    void starts_after_the_server_itself_was_killed_and_its_number_belongs_to_another_program() throws Exception {
        int port = freePort();
        start(port).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data().resolve("postmaster.pid"), stranger.pid() + "\n" + data() + "\n1\n" + port + "\n");
            try (var postgres = start(port)) {
                assertThat(postgres.jdbcUrl("groups")).contains(String.valueOf(port));
            }
            assertThat(stranger.isAlive()).as("a stranger is left alone").isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_copied_folder_leaves_the_originals_server_alone() throws Exception {
        try (var original = start(freePort())) {
            original.ensureDatabase("groups");
            var server = server(data());
            var copy = folder.resolve("data-copied"); // also begins with the original's name
            copy(data(), copy);

            KeptPostgres.stopLeftover(copy);
            assertThat(server.isAlive()).as("the original's server").isTrue();
            try (var ofTheCopy = KeptPostgres.start(copy, BINARIES, folder.resolve("copy.log"), freePort());
                    var connection = connect(ofTheCopy.jdbcUrl("groups"))) {
                assertThat(ask(connection, "select 1")).isEqualTo("1");
                assertThat(server(copy)).isNotEqualTo(server);
                assertThat(server.isAlive()).as("the original's server").isTrue();
            }
            assertThat(server.isAlive()).as("the original's server").isTrue();
        }
    }

    private static ProcessHandle server(Path data) throws Exception {
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void copy(Path from, Path to) throws Exception {
        var exit = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    private Process launchAndWrite(int port) throws Exception {
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        folder.toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launcher.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("written")));
        return launcher;
    }

    /** What the killed JVM of the test runs. */
    public static final class KilledLauncher {
        private KilledLauncher() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            var postgres = KeptPostgres.start(
                    folder.resolve("data"), BINARIES, folder.resolve("postgres.log"), Integer.parseInt(arguments[1]));
            try (var connection = connect(postgres.jdbcUrl("groups"))) {
                connection.createStatement().execute("insert into kept values ('drept')");
            }
            Files.writeString(folder.resolve("written"), "yes");
            Thread.currentThread().join();
        }
    }

    private KeptPostgres start(int port) {
        return KeptPostgres.start(data(), BINARIES, folder.resolve("postgres.log"), port);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static Connection connect(String url) throws Exception {
        return DriverManager.getConnection(url, "groups_owner", "groups_owner");
    }

    private static String ask(Connection connection, String sql) throws Exception {
        try (var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
