package no.moteplass.groups.fitting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Who attends a group, and where they come from. */
@ApplicationScoped
class AttendanceRepository {

    private final EntityManager database;

    AttendanceRepository(EntityManager database) {
        this.database = database;
    }

    /** Seats, held offers, facilitators and deputies. */
    @SuppressWarnings("unchecked") // The query gives one column of ids.
    List<UUID> attending(UUID group) {
        return database.createNativeQuery("""
                        select m.leader from membership m
                        where m.group_id = :group and m.to_at is null
                          and (m.seat or exists (
                              select 1 from membership_role r
                              where r.membership = m.id and r.to_at is null
                                and r.role in ('FACILITATOR', 'DEPUTY_FACILITATOR')))
                        union
                        select s.leader from sign_up s where s.group_id = :group and s.state = 'OFFERED'
                        """, UUID.class)
                .setParameter("group", group)
                .getResultList();
    }

    /** The groups that any of these people are in, or have an offer of. */
    @SuppressWarnings("unchecked") // The query gives one column of ids.
    List<UUID> groupsOf(Collection<UUID> leaders) {
        return database.createNativeQuery("""
                        select m.group_id from membership m
                        where m.leader = any(cast(:leaders as uuid[])) and m.to_at is null
                        union
                        select s.group_id from sign_up s
                        where s.leader = any(cast(:leaders as uuid[])) and s.state = 'OFFERED'
                        order by 1
                        """, UUID.class)
                .setParameter("leaders", leaders.toArray(UUID[]::new))
                .getResultList();
    }

    /** How many seats and held offers are with a unit, not counting one person. */
    int seatsOf(UUID group, String unit, UUID except) {
        var count = (Number) database.createNativeQuery("""
                        select count(*) from leader l
                        where l.unit = :unit and l.id <> :except
                          and (exists (select 1 from membership m where m.group_id = :group and m.leader = l.id
                                       and m.to_at is null and m.seat)
                            or exists (select 1 from sign_up s where s.group_id = :group and s.leader = l.id
                                       and s.state = 'OFFERED'))
                        """)
                .setParameter("unit", unit)
                .setParameter("except", except)
                .setParameter("group", group)
                .getSingleResult();
        return count.intValue();
    }

    /** Whether the person has a live sign-up in a programme, or in a group alone. */
    boolean signedUp(UUID leader, String programme, UUID group, boolean groupAlone) {
        return !database.createNativeQuery("""
                        select 1 from sign_up s
                        where s.leader = :leader and s.state in ('PLACED', 'WAITING', 'OFFERED')
                          and (s.group_id = :group or (not :groupAlone and s.programme = :programme))
                        limit 1
                        """)
                .setParameter("leader", leader)
                .setParameter("programme", programme)
                .setParameter("group", group)
                .setParameter("groupAlone", groupAlone)
                .getResultList()
                .isEmpty();
    }
}
