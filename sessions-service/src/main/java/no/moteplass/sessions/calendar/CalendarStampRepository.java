package no.moteplass.sessions.calendar;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import no.moteplass.sessions.storage.JdbcRepository;

/** Counts, for each person, the changes that may show in their calendar. */
@Singleton
public class CalendarStampRepository extends JdbcRepository {

    private static final String RAISE = """
            insert into calendar_change (leader_id, changes)
            select concerned.leader_id, 1 from (
                select leader_id from known_part where group_id = any (?)
                union
                select unnest(?::uuid[])) concerned
            order by 1
            on conflict on constraint pk_calendar_change do update set changes = calendar_change.changes + 1
            """;

    CalendarStampRepository(AgroalDataSource database) {
        super(database);
    }

    /**
     * To be called last in a transaction, once: it waits for whoever is changing the same people's calendars.
     *
     * @param groups all who ever had a part in them are concerned
     * @param leaders and these
     */
    public void raise(Collection<UUID> groups, Collection<UUID> leaders) {
        if (!groups.isEmpty() || !leaders.isEmpty()) {
            update(RAISE, Set.copyOf(groups), Set.copyOf(leaders));
        }
    }
}
