package no.moteplass.platform.audit;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.identity.Caller;

/** Keeps who did what to whom: one row a request, never the content (P4). */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT =
            "insert into audit_entry (id, at, actor, action, subjects) values (?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final Clock clock;
    private final Caller caller;

    AuditTrail(AgroalDataSource database, Clock clock, Caller caller) {
        this.database = database;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Records what the caller does, in the transaction at hand or one of its own.
     *
     * @param action what was done, as {@code members.read}
     * @param subjects whom it is about
     */
    @Transactional
    public void record(String action, Collection<UUID> subjects) {
        recordAs(caller.actor(), action, subjects);
    }

    /** Records what somebody else than the caller did: a job, or a person behind a signed link. */
    @Transactional
    public void recordAs(String actor, String action, Collection<UUID> subjects) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next(clock));
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.setString(3, actor);
            insert.setString(4, action);
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "uuid", subjects.stream().distinct().toArray()));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit trail cannot be written", failed);
        }
    }
}
