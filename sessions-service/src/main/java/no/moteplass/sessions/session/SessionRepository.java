package no.moteplass.sessions.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.query.QueryFlushMode;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import no.moteplass.platform.version.IfMatch;

/** The sessions of all groups. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    /**
     * A person's sessions (S11): what starts while they attend the group or is led by them; and once the group has
     * closed, also what its closing cancelled and what was cancelled before while they attended. What is cancelled is
     * led by nobody.
     */
    static final String THEIRS = """
            select x.id from known_participation p join session x on x.group_id = p.group_id
            where p.leader_id = :person and p.kind <> 'PURPOSE_OWNER' and x.starts_at >= p.held_from
              and x.cancel_reason is distinct from 'REPLACED'
              and (p.held_to is null or x.starts_at < p.held_to
                   or (p.until_closing and x.state = 'CANCELLED'
                       and (x.cancel_reason = 'GROUP_CLOSED'
                            or (x.cancelled_at >= p.held_from and x.cancelled_at <= p.held_to))))
            union
            select f.session_id from facilitator_assignment f where f.leader_id = :person and f.scheduled
            """;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Which sessions are asked for. Null asks for any. */
    public record Search(
            @Nullable UUID group,
            @Nullable UUID person,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable SessionState state) {

        public Search {
            from = storable(from);
            to = storable(to);
        }

        /** An instant that the database can hold; nothing is planned before or after those. */
        private static @Nullable Instant storable(@Nullable Instant asked) {
            if (asked == null) {
                return null;
            }
            if (asked.isBefore(EARLIEST)) {
                return EARLIEST;
            }
            return asked.isAfter(LATEST) ? LATEST : asked;
        }
    }

    /** Where a page begins. */
    public record After(Instant start, UUID id) {

        /** @throws IllegalArgumentException for an instant at which nothing can be planned */
        public After {
            if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
                throw new IllegalArgumentException("No session starts then");
            }
        }
    }

    public Optional<Session> find(UUID id) {
        return findByIdOptional(id);
    }

    /** The group of a session, without reading the session. */
    public Optional<UUID> groupOf(UUID id) {
        return getEntityManager()
                .createQuery("select s.group from Session s where s.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Waits for whoever is changing the same session. */
    public Optional<Session> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Waits for it, and lets it be changed if its version is the one that the change was made from. */
    public SessionOutcome lock(UUID id, IfMatch version, Function<Session, SessionOutcome> change) {
        return lock(id).map(session -> version.conflictWith(session.version())
                        .<SessionOutcome>map(SessionOutcome.Overtaken::new)
                        .orElseGet(() -> change.apply(session)))
                .orElseGet(SessionOutcome.NotThere::new);
    }

    /** By start. */
    public List<Session> page(Search search, Instant now, @Nullable After after, int most) {
        var conditions = new ArrayList<String>();
        if (search.group() != null) {
            conditions.add("s.group_id = :group");
        }
        if (search.person() != null) {
            conditions.add("s.id in (" + THEIRS + ")");
        }
        if (search.from() != null) {
            conditions.add("s.starts_at >= :from");
        }
        if (search.to() != null) {
            conditions.add("s.starts_at < :to");
        }
        if (search.state() != null) {
            conditions.add(
                    switch (search.state()) {
                        case SCHEDULED -> "s.state = 'SCHEDULED' and s.ends_at > :now";
                        case HELD -> "s.state = 'SCHEDULED' and s.ends_at <= :now";
                        case CANCELLED -> "s.state = 'CANCELLED'";
                    });
        }
        if (after != null) {
            conditions.add("(s.starts_at, s.id) > (:afterStart, :afterId)");
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = getEntityManager()
                .createNativeQuery("select s.* from session s" + where + " order by s.starts_at, s.id", Session.class)
                .setMaxResults(most);
        set(query, "group", search.group());
        set(query, "person", search.person());
        set(query, "from", search.from());
        set(query, "to", search.to());
        if (search.state() == SessionState.SCHEDULED || search.state() == SessionState.HELD) {
            query.setParameter("now", now);
        }
        if (after != null) {
            query.setParameter("afterStart", after.start()).setParameter("afterId", after.id());
        }
        return typed(query.getResultList());
    }

    /** What a person's calendar holds: all their sessions after an instant, and the rest of the series those are of. */
    public List<Session> calendarOf(UUID person, Instant after) {
        var query = getEntityManager()
                .createNativeQuery("""
                        with theirs as (select s.* from session s where s.id in (%s))
                        select * from theirs
                        where starts_at > :after or series_id in (select series_id from theirs where starts_at > :after)
                        order by starts_at, id
                        """.formatted(THEIRS), Session.class)
                .setParameter("person", person)
                .setParameter("after", after);
        return typed(query.getResultList());
    }

    /** Whether a session is one of a person's (S11). */
    public boolean isTheirs(UUID session, UUID person) {
        return !theirs(Set.of(session), person).isEmpty();
    }

    /** Of these sessions, those of a person (S11). */
    public Set<UUID> theirs(Collection<UUID> sessions, UUID person) {
        return Set.copyOf(getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(
                        "select theirs.id from (" + THEIRS + ") theirs where theirs.id = any (:sessions)", UUID.class)
                .setParameter("person", person)
                .setParameter("sessions", sessions.toArray(UUID[]::new))
                .getResultList());
    }

    /** All that a group has planned and not cancelled, by start. */
    public List<Session> planned(UUID group) {
        return list("group = ?1 and state = ?2 order by time.startsAt, id", group, SessionState.SCHEDULED);
    }

    /** What groups have ahead of an instant. */
    public List<Session> ahead(Collection<UUID> groups, Instant from) {
        return list(
                "group in ?1 and state = ?2 and time.startsAt >= ?3 order by time.startsAt, id",
                groups,
                SessionState.SCHEDULED,
                from);
    }

    /** Of these groups, those that have something ahead. */
    public Set<UUID> withSomethingAhead(Collection<UUID> groups, Instant from) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct s.group from Session s where s.group in :groups and s.state = :state and s.time.startsAt >= :from",
                        UUID.class)
                .setParameter("groups", groups)
                .setParameter("state", SessionState.SCHEDULED)
                .setParameter("from", from)
                .getResultList());
    }

    public List<Session> ofSeries(UUID series) {
        return list("series = ?1 order by recurrenceId", series);
    }

    /** Waits for whoever is changing one of them. */
    public List<Session> lockOfSeries(UUID series) {
        return find("series = ?1 order by recurrenceId", series)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Writes sessions that may pass a lead to each other: nobody leads two at once when all are written (S4). */
    public void flushWhileLeadsPass() {
        doubleBookingIsLookedAt("deferred");
        flush();
        doubleBookingIsLookedAt("immediate");
    }

    /** Writes what has changed, and holds none of it any longer. */
    public void letGo() {
        flush();
        getEntityManager().clear();
    }

    private void doubleBookingIsLookedAt(String when) {
        getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeMutationQuery("set constraints ex_facilitator_double_booked " + when)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .executeUpdate();
    }

    private static void set(jakarta.persistence.Query query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    private static List<Session> typed(List<?> rows) {
        return rows.stream().map(Session.class::cast).toList();
    }
}
