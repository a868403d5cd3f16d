package no.moteplass.sessions.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.subscription.Mask;

/** Calendars as they were last written. Where nothing changed, an address costs one read by its token's hash. */
@ApplicationScoped
class CalendarRenderingRepository {

    private static final String BY_TOKEN = """
            select s.id, s.owner, s.mask, s.last_used_at, coalesce(l.active, true) as active, l.inactive_since,
                   coalesce(c.changes, 0) as changes,
                   r.changes as rendered_changes, r.month, r.etag, r.modified_at,
                   case when r.etag = :knownEtag or (:packed and r.packed is not null) then null else r.body end as body,
                   case when r.etag = :knownEtag or not :packed then null else r.packed end as packed
            from calendar_subscription s
            left join known_leader l on l.id = s.owner
            left join calendar_change c on c.leader_id = s.owner
            left join calendar_rendering r on r.subscription_id = s.id
            where s.token_hash = :tokenHash
            """;
    private static final String KEEP = """
            insert into calendar_rendering (subscription_id, changes, month, etag, modified_at, body, packed)
            select s.id, :changes, :month, :etag, :modifiedAt, :body, :packed
            from calendar_subscription s where s.id = :subscription for key share
            on conflict on constraint pk_calendar_rendering do update
            set changes = excluded.changes, month = excluded.month, etag = excluded.etag,
                modified_at = excluded.modified_at, body = excluded.body, packed = excluded.packed
            where calendar_rendering.changes <= excluded.changes
            """;

    private final Session entities;

    CalendarRenderingRepository(Session entities) {
        this.entities = entities;
    }

    /**
     * An address that is good, with what was last written for it.
     *
     * @param active whether its owner is
     * @param inactiveSince when they went inactive, if that is known
     * @param changes how many changes its owner's calendar has seen; what is rendered after reading this is at least as new
     */
    record Found(
            UUID subscription,
            UUID owner,
            Mask mask,
            @Nullable Instant lastUsedAt,
            boolean active,
            @Nullable Instant inactiveSince,
            long changes,
            @Nullable RenderedCalendar rendered) {

        /** Whether it still leads somewhere: for some days after its owner went inactive, to an empty calendar. */
        boolean isOpen(Instant now, Duration grace) {
            return active || (inactiveSince != null && inactiveSince.plus(grace).isAfter(now));
        }

        /** What was written, if it is still so. */
        Optional<RenderedCalendar> fresh(LocalDate month) {
            return Optional.ofNullable(rendered).filter(each -> each.isOf(changes, month));
        }
    }

    /** A row as it is read: it lives until its calendar is made. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(
            UUID subscription,
            UUID owner,
            String mask,
            @Nullable Instant lastUsedAt,
            boolean active,
            @Nullable Instant inactiveSince,
            long changes,
            @Nullable Long renderedChanges,
            @Nullable LocalDate month,
            @Nullable String etag,
            @Nullable Instant modifiedAt,
            byte @Nullable [] body,
            byte @Nullable [] packed) {

        Found found() {
            return new Found(
                    subscription, owner, Mask.valueOf(mask), lastUsedAt, active, inactiveSince, changes, rendered());
        }

        private @Nullable RenderedCalendar rendered() {
            return renderedChanges == null || month == null || etag == null || modifiedAt == null
                    ? null
                    : new RenderedCalendar(renderedChanges, month, etag, modifiedAt, body, packed);
        }
    }

    Optional<Found> find(byte[] tokenHash, String knownEtag, boolean packed) {
        return entities.createNativeQuery(BY_TOKEN, Row.class)
                .setParameter("knownEtag", knownEtag)
                .setParameter("tokenHash", tokenHash)
                .setParameter("packed", packed)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .uniqueResultOptional()
                .map(Row::found);
    }

    /** Nothing is kept where the address ended meanwhile, or the calendar changed: it would be old already. */
    @Transactional
    void keep(UUID subscription, UUID owner, RenderedCalendar rendered) {
        if (changesOf(owner) > rendered.changes()) {
            return;
        }
        entities.createNativeMutationQuery(KEEP)
                .setParameter("changes", rendered.changes())
                .setParameter("month", rendered.month())
                .setParameter("etag", rendered.etag())
                .setParameter("modifiedAt", rendered.modifiedAt())
                .setParameter("body", rendered.body())
                .setParameter("packed", rendered.packed())
                .setParameter("subscription", subscription)
                .executeUpdate();
    }

    /** Whoever changes the calendar, or erases somebody it names, comes after what is kept now. */
    private long changesOf(UUID owner) {
        return entities.createNativeQuery(
                        "select changes from calendar_change where leader_id = :owner for share", Long.class)
                .setParameter("owner", owner)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .uniqueResultOptional()
                .orElse(0L);
    }

    void used(UUID subscription, Instant at) {
        entities.createNativeMutationQuery(
                        "update calendar_subscription set last_used_at = :at where id = :subscription")
                .setParameter("at", at)
                .setParameter("subscription", subscription)
                .executeUpdate();
    }
}
