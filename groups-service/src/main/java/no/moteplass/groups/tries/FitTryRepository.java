package no.moteplass.groups.tries;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** In which confidential groups somebody was told on which day that they do not fit. */
@ApplicationScoped
class FitTryRepository {

    /**
     * @param same whether they were told of the same group
     * @param others of how many others
     */
    record Earlier(boolean same, long others) {}

    private final EntityManager database;

    FitTryRepository(EntityManager database) {
        this.database = database;
    }

    /** One try of a person at a time, until the transaction ends. */
    void lock(UUID leader) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:leader, 29))")
                .setParameter("leader", leader.toString())
                .getSingleResult();
    }

    /** What somebody was told before on this day, of this group and of others. */
    Earlier on(LocalDate day, UUID leader, UUID group) {
        var row = (Object[]) database.createNativeQuery("""
                        select count(*) filter (where group_id = :group), count(*) filter (where group_id <> :group)
                        from fit_try where leader = :leader and day = :day""")
                .setParameter("leader", leader)
                .setParameter("day", day)
                .setParameter("group", group)
                .getSingleResult();
        return new Earlier(((Number) row[0]).longValue() > 0, ((Number) row[1]).longValue());
    }

    /** @param asked whether they asked for it themselves; else it was left out where others were shown */
    void add(LocalDate day, UUID leader, UUID group, boolean asked) {
        database.createNativeQuery("""
                        insert into fit_try (leader, group_id, day, asked) values (:leader, :group, :day, :asked)
                        on conflict (leader, day, group_id) do update set asked = fit_try.asked or excluded.asked""")
                .setParameter("leader", leader)
                .setParameter("group", group)
                .setParameter("day", day)
                .setParameter("asked", asked)
                .executeUpdate();
    }

    void deleteBefore(LocalDate day) {
        database.createNativeQuery("delete from fit_try where day < :day")
                .setParameter("day", day)
                .executeUpdate();
    }

    void deleteOf(UUID leader) {
        database.createNativeQuery("delete from fit_try where leader = :leader")
                .setParameter("leader", leader)
                .executeUpdate();
    }
}
