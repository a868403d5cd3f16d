package no.moteplass.sessions.calendar;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.query.QueryFlushMode;

/** Counts, for each person, the changes that may show in their calendar. */
@ApplicationScoped
class CalendarStampRepository {

    /** In the order of ids, so that two transactions cannot wait for each other. */
    private static final String RAISE = """
            insert into calendar_change (leader_id, changes)
            select stamped.leader_id, 1 from (
                select leader_id from known_participation where group_id = any (:groups)
                union
                select unnest(cast(:leaders as uuid[]))) stamped
            order by 1
            on conflict on constraint pk_calendar_change do update set changes = calendar_change.changes + 1
            """;

    private static final String OPEN_GROUPS_LED = """
            select distinct s.group_id from facilitator_assignment f
            join session s on s.id = f.session_id
            join known_group g on g.id = s.group_id
            where f.leader_id = any (:leaders) and not g.confidential
            """;

    private final Session entities;

    CalendarStampRepository(Session entities) {
        this.entities = entities;
    }

    /**
     * Does something as the last of the transaction at hand. Hibernate is asked, and not the transaction: what asks the
     * database once Hibernate has given its connection back is warned of at every commit.
     */
    void beforeCommit(Runnable last) {
        entities.unwrap(SessionImplementor.class).getActionQueue().registerCallback(session -> last.run());
    }

    /** Waits for whoever is changing the same people's calendars. */
    void raise(Collection<UUID> groups, Collection<UUID> leaders) {
        entities.createNativeMutationQuery(RAISE)
                .setParameter("groups", groups.toArray(UUID[]::new))
                .setParameter("leaders", leaders.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Removes what was written of calendars that have changed since: it would lie there until it is asked for again. */
    void forgetOldWritings() {
        entities.createNativeMutationQuery("""
                        delete from calendar_rendering r using calendar_subscription s, calendar_change c
                        where s.id = r.subscription_id and c.leader_id = s.owner and r.changes < c.changes""")
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .executeUpdate();
    }

    /** The open groups in which some of these people lead something: their names are in its members' calendars. */
    Set<UUID> openGroupsLedBy(Collection<UUID> leaders) {
        return leaders.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createNativeQuery(OPEN_GROUPS_LED, UUID.class)
                        .setParameter("leaders", leaders.toArray(UUID[]::new))
                        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                        .getResultList());
    }
}
