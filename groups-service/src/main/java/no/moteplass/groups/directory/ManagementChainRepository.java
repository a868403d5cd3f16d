package no.moteplass.groups.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

/** Who is above whom, at any distance (G3): as the database keeps it beside the managers, whoever writes these. */
@ApplicationScoped
public class ManagementChainRepository {

    private static final long LOCK = 0x6368_6169_6E73L;

    private final EntityManager database;

    ManagementChainRepository(EntityManager database) {
        this.database = database;
    }

    /** These people and everybody below them. */
    @SuppressWarnings("unchecked") // The query gives one column of ids.
    public List<UUID> withReports(Collection<UUID> people) {
        return database.createNativeQuery("""
                        select person from leader_above where above = any(cast(:people as uuid[]))
                        union
                        select unnest(cast(:people as uuid[]))
                        """, UUID.class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList();
    }

    /** Until the transaction ends nobody changes the directory: whoever takes a seat is judged by it as it stays. */
    public void share() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock_shared(" + LOCK + ")")
                .getSingleResult();
    }

    /**
     * Until the transaction ends nobody else changes who leads whom (two changes at once could close a loop together), and
     * nobody takes a seat.
     */
    public void lock() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
    }

    /** Whether somebody would come to stand above themselves with this manager. */
    boolean wouldLoop(UUID person, @Nullable UUID manager) {
        return manager != null
                && (manager.equals(person)
                        || !database.createNativeQuery(
                                        "select 1 from leader_above where person = :manager and above = :person")
                                .setParameter("manager", manager)
                                .setParameter("person", person)
                                .getResultList()
                                .isEmpty());
    }

    /** Every link to a manager there is, by the id of whom it leads. */
    public Map<UUID, UUID> links() {
        var links = new HashMap<UUID, UUID>();
        for (var row : database.createQuery(
                        "select l.id, l.manager from Leader l where l.manager is not null", Tuple.class)
                .getResultList()) {
            links.put(row.get(0, UUID.class), row.get(1, UUID.class));
        }
        return links;
    }
}
