package no.moteplass.sessions.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import no.moteplass.sessions.storage.JdbcRepository;
import no.moteplass.sessions.subscription.Mask;

/** Calendars as they were last written out. Where nothing changed, an address costs one read by its token's hash. */
@Singleton
public class CalendarRenderingRepository extends JdbcRepository {

    private static final String BY_TOKEN = """
            select s.id, s.owner, s.mask, s.last_used_at, coalesce(c.changes, 0) as changes,
                   r.changes as drawn_at, r.month, r.etag, r.modified_at,
                   case when r.etag = ? then null else r.body end as body
            from calendar_subscription s
            left join calendar_change c on c.leader_id = s.owner
            left join calendar_rendering r on r.subscription_id = s.id
            where s.token_hash = ?
            """;
    private static final String KEEP = """
            insert into calendar_rendering (subscription_id, changes, month, etag, modified_at, body)
            select s.id, ?, ?, ?, ?, ? from calendar_subscription s where s.id = ? for key share
            on conflict on constraint pk_calendar_rendering do update
            set changes = excluded.changes, month = excluded.month, etag = excluded.etag,
                modified_at = excluded.modified_at, body = excluded.body
            where calendar_rendering.changes <= excluded.changes
            """;

    CalendarRenderingRepository(AgroalDataSource database) {
        super(database);
    }

    /**
     * An address that is good, with what was last written out for it.
     *
     * @param changes how many changes its owner's calendar has seen; what is drawn after reading this is at least as new
     */
    record Found(
            UUID subscription,
            UUID owner,
            Mask mask,
            @Nullable Instant lastUsedAt,
            long changes,
            @Nullable RenderedCalendar drawn) {

        /** What was written out, if it is still so. */
        Optional<RenderedCalendar> fresh(LocalDate month) {
            return Optional.ofNullable(drawn).filter(each -> each.isOf(changes, month));
        }
    }

    public Optional<Found> find(byte[] tokenHash, String knownEtag) {
        return list(BY_TOKEN, CalendarRenderingRepository::found, knownEtag, tokenHash).stream()
                .findFirst();
    }

    /** Nothing is kept where the address ended meanwhile. */
    public void keep(UUID subscription, RenderedCalendar drawn) {
        update(KEEP, drawn.changes(), drawn.month(), drawn.etag(), drawn.modifiedAt(), drawn.body(), subscription);
    }

    void used(UUID subscription, Instant at) {
        update("update calendar_subscription set last_used_at = ? where id = ?", at, subscription);
    }

    private static Found found(ResultSet row) throws SQLException {
        var etag = row.getString("etag");
        var modified = instant(row, "modified_at");
        var drawn = etag == null || modified == null
                ? null
                : new RenderedCalendar(
                        row.getLong("drawn_at"),
                        row.getObject("month", LocalDate.class),
                        etag,
                        modified,
                        Objects.requireNonNullElse(row.getBytes("body"), new byte[0]));
        return new Found(
                id(row, "id"),
                id(row, "owner"),
                Mask.valueOf(row.getString("mask")),
                instant(row, "last_used_at"),
                row.getLong("changes"),
                drawn);
    }
}
