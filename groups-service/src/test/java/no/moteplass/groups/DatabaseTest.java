package no.moteplass.groups;

import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.signUp;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** What the database refuses even where the code would miss it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DatabaseTest {

    private static final String SIGN_UP = """
            insert into sign_up (id, version, group_id, leader, programme, allows_several, state, number, invited, on_request,
                offer, lapses, passed_over, offered_at, created_at)
            values (gen_random_uuid(), 1, '%s', '%s', 'refleksjon-forstelinje', false, '%s', %s, false, false, 1, 0, false, '%s', '%s')
            """;

    @Inject
    AgroalDataSource database;

    private void write(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String held(String group, Cast.Person person) {
        return SIGN_UP.formatted(group, person.id(), "OFFERED", "null", Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void a_seat_too_many() {
        var group = group(1);
        signUp(group, frontLine()).statusCode(201);
        var person = frontLine();
        assertThatThrownBy(() -> write("""
                        insert into membership (id, version, group_id, leader, seat, seat_from, from_at, role_changes)
                        values (gen_random_uuid(), 1, '%s', '%s', true, now(), now(), 0)
                        """.formatted(group, person.id())))
                .hasMessageContaining("ck_group_seats_never_overfilled");
        assertThatThrownBy(() -> write(held(group, person))).hasMessageContaining("ck_group_seats_never_overfilled");
    }

    @Test
    void fewer_seats_than_are_taken() {
        var group = group(1);
        signUp(group, frontLine()).statusCode(201);
        assertThatThrownBy(() -> write("update group_seats set max_size = 0 where group_id = '" + group + "'"))
                .hasMessageContaining("ck_group_seats_never_overfilled");
    }

    @Test
    void a_second_sign_up_in_a_group_or_a_programme() {
        var person = frontLine();
        var group = group(5);
        signUp(group, person).statusCode(201);
        assertThatThrownBy(() -> write(held(group, person))).hasMessageContaining("uq_sign_up_");
        var another = group(5);
        assertThatThrownBy(() -> write(held(another, person))).hasMessageContaining("uq_sign_up_programme");
    }

    @Test
    void a_place_in_the_queue_without_a_number_and_one_number_twice() {
        var group = group(1);
        signUp(group, frontLine()).statusCode(201);
        signUp(group, frontLine()).statusCode(201);
        var person = frontLine();
        assertThatThrownBy(() ->
                        write(SIGN_UP.formatted(group, person.id(), "WAITING", "null", Instant.EPOCH, Instant.EPOCH)))
                .hasMessageContaining("ck_sign_up_waits_with_number");
        assertThatThrownBy(() ->
                        write(SIGN_UP.formatted(group, person.id(), "WAITING", "1", Instant.EPOCH, Instant.EPOCH)))
                .hasMessageContaining("uq_sign_up_number");
    }
}
