package no.moteplass.platform.idempotency;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** Requests with a key that have had their effect. */
@ApplicationScoped
class IdempotencyRepository {

    private static final Duration KEPT = Duration.ofHours(24);

    record Earlier(String requestHash, String resource) {}

    private final AgroalDataSource database;
    private final Clock clock;

    IdempotencyRepository(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Holds the key until the transaction ends; false while another transaction holds it. */
    boolean claim(String caller, String key) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 71))")) {
            query.setString(1, caller + "\u001f" + key);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("an idempotency key cannot be claimed", failed);
        }
    }

    Optional<Earlier> find(String caller, String key) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select request_hash, resource from idempotent_request where caller = ? and key = ? and at > ?")) {
            query.setString(1, caller);
            query.setString(2, key);
            query.setTimestamp(3, Timestamp.from(clock.instant().minus(KEPT)));
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Earlier(row.getString("request_hash"), row.getString("resource")))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("an idempotency key cannot be read", failed);
        }
    }

    void keep(String caller, String key, String requestHash, int status, String resource) {
        var insert = """
                insert into idempotent_request (caller, key, request_hash, status, resource, at) values (?, ?, ?, ?, ?, ?)
                on conflict on constraint pk_idempotent_request do update
                set request_hash = excluded.request_hash, status = excluded.status, resource = excluded.resource, at = excluded.at
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            statement.setString(1, caller);
            statement.setString(2, key);
            statement.setString(3, requestHash);
            statement.setInt(4, status);
            statement.setString(5, resource);
            statement.setTimestamp(6, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("an idempotency key cannot be kept", failed);
        }
    }

    /** Deletes what is older than a day, a batch at a time. @return how many */
    int forget(int most) {
        var delete =
                "delete from idempotent_request where ctid in (select ctid from idempotent_request where at <= ? limit ?)";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(delete)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            statement.setInt(2, most);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("idempotency keys cannot be deleted", failed);
        }
    }
}
