package no.moteplass.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import no.moteplass.e2e.stack.Instance;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.WholeStack;
import no.moteplass.local.postgres.KeptPostgres;
import no.moteplass.local.settings.Application;

/** The database is changed in a step of its own, by its owner; the service runs as a user who may not change it. */
@ExtendWith(WholeStack.class)
class MigrationIT {
    private static final String DATABASE = "migrated_groups";
    private static final String OWNER = KeptPostgres.owner(DATABASE);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final RunningStack stack;

    MigrationIT(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void nobody_serves_before_the_migration_and_everybody_after_it() throws SQLException {
        try (var early = service("too-early").start()) {
            assertThat(early.awaitEnd(PATIENCE)).isNotZero();
            assertThat(early.log())
                    .contains("Not started. The database lacks the migrations 1, 2, 10", "MOTEPLASS_MIGRATE=only")
                    .doesNotContain("\tat ");
        }
        try (var step = instance("migration", OWNER, "only").start()) {
            assertThat(step.awaitEnd(PATIENCE)).as(step.log()).isZero();
        }
        // as after a newer version's migration, with an instance of this one that is started once more
        run(
                OWNER,
                "insert into flyway_schema_history select installed_rank + 1, '9999', 'later', type, 'V9999__later.sql', 1,"
                        + " installed_by, now(), 1, true from flyway_schema_history order by 1 desc limit 1");
        try (var service = service("migrated").start().awaitReady()) {
            service.service().get("/programmes").must(200);
            for (var refused : List.of(
                    "create table other (id int)",
                    "alter table leader add column other text",
                    "drop table audit_entry",
                    "truncate audit_entry",
                    "insert into flyway_schema_history select installed_rank + 9, '99999', 'own', type, 'V99999__own.sql', 1,"
                            + " installed_by, now(), 1, true from flyway_schema_history order by 1 desc limit 1",
                    "update flyway_schema_history set checksum = 0",
                    "delete from flyway_schema_history")) {
                assertThatThrownBy(() -> run(DATABASE, refused)).as(refused).isInstanceOf(SQLException.class);
            }
        }
    }

    private Instance service(String name) {
        return instance(name, DATABASE, "never");
    }

    private Instance instance(String name, String user, String migrates) {
        var instance = new Instance(stack, Application.GROUPS, name)
                .configured("migration")
                .on(DATABASE, user);
        instance.without("quarkus.flyway.username");
        instance.without("quarkus.flyway.password");
        return instance.with("moteplass.migrate", migrates);
    }

    private void run(String user, String sql) throws SQLException {
        var url = KeptPostgres.jdbcUrl(stack.local().ports().postgres(), DATABASE);
        try (var connection = DriverManager.getConnection(url, user, user);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
