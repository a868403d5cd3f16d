package no.moteplass.platform.audit;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/** The audit trail, newest first. */
@ApplicationScoped
class AuditRepository {

    private static final String NEWEST_FIRST = """
            select id, at, actor, action, subjects from audit_entry
            where (?::uuid is null or subjects @> array[?::uuid])
              and (?::text is null or actor = ?::text)
              and (?::timestamptz is null or at >= ?::timestamptz)
              and (?::uuid is null or id < ?::uuid)
            order by id desc limit ?
            """;

    private final AgroalDataSource database;

    AuditRepository(AgroalDataSource database) {
        this.database = database;
    }

    List<AuditEntry> find(
            @Nullable UUID subject, @Nullable String actor, @Nullable Instant from, @Nullable UUID before, int most) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NEWEST_FIRST)) {
            query.setObject(1, subject);
            query.setObject(2, subject);
            query.setString(3, actor);
            query.setString(4, actor);
            query.setTimestamp(5, from == null ? null : Timestamp.from(from));
            query.setTimestamp(6, from == null ? null : Timestamp.from(from));
            query.setObject(7, before);
            query.setObject(8, before);
            query.setInt(9, most);
            var found = new ArrayList<AuditEntry>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var subjects = (UUID[]) rows.getArray("subjects").getArray();
                    found.add(new AuditEntry(
                            rows.getObject("id", UUID.class),
                            rows.getTimestamp("at").toInstant(),
                            rows.getString("actor"),
                            rows.getString("action"),
                            List.of(subjects)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit trail cannot be read", failed);
        }
    }
}
