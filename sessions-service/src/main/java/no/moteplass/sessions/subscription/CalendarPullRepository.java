package no.moteplass.sessions.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import no.moteplass.sessions.storage.JdbcRepository;

/** Who pulls a calendar, as it was last told. */
@Singleton
class CalendarPullRepository extends JdbcRepository {

    private static final String FLIP = """
            insert into calendar_pull (leader_id, version, pulls) values (?, 1, ?)
            on conflict on constraint pk_calendar_pull do update
            set version = calendar_pull.version + 1, pulls = excluded.pulls
            where calendar_pull.pulls <> excluded.pulls
            returning version
            """;
    private static final String STALE = """
            select p.leader_id from calendar_pull p
            where p.pulls and not exists (
                select from calendar_subscription s
                where s.owner = p.leader_id and s.kind = 'PERSON' and s.last_used_at > ?)
            limit ?
            """;

    CalendarPullRepository(AgroalDataSource database) {
        super(database);
    }

    /** Whether an address of the person's own was read after an instant. */
    boolean isPulling(UUID leader, Instant after) {
        return !list(
                        "select 1 from calendar_subscription where owner = ? and kind = 'PERSON' and last_used_at > ? limit 1",
                        row -> 1,
                        leader,
                        after)
                .isEmpty();
    }

    boolean isToldToPull(UUID leader) {
        return !list("select 1 from calendar_pull where leader_id = ? and pulls", row -> 1, leader)
                .isEmpty();
    }

    /** Notes it. @return the new version, or empty where it was so already */
    Optional<Long> note(UUID leader, boolean pulls) {
        return list(FLIP, row -> row.getLong("version"), leader, pulls).stream().findFirst();
    }

    /** Those who were told to pull, and have not since an instant. */
    List<UUID> stale(Instant after, int most) {
        return list(STALE, row -> id(row, "leader_id"), after, most);
    }
}
