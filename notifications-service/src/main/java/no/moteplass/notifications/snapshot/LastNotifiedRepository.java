package no.moteplass.notifications.snapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

/**
 * What everybody was last notified of about their sessions, and which UIDs stand in their own calendars from us. Without a
 * persistence context: what is noted is read again in the same transaction.
 */
@ApplicationScoped
@Transactional
public class LastNotifiedRepository {

    private static final String TAKE_BACK = """
            update LastNotified set state = earlierState, start = earlierStart, end = earlierEnd,
                place = earlierPlace, link = earlierLink, delivery = earlierDelivery, earlierState = null,
                earlierStart = null, earlierEnd = null, earlierPlace = null, earlierLink = null,
                earlierDelivery = null
            where delivery = :delivery and earlierState is not null""";

    private final StatelessSession session;

    LastNotifiedRepository(StatelessSession session) {
        this.session = session;
    }

    /** About some sessions of some groups, and about others that had not begun then, as far as people knew. */
    List<LastNotified> in(Collection<UUID> groups, Collection<UUID> sessions, Instant now) {
        return groups.isEmpty()
                ? List.of()
                : session.createSelectionQuery(
                                "from LastNotified n where n.group in :groups"
                                        + " and (n.start > :now or n.session in :sessions)",
                                LastNotified.class)
                        .setParameter("groups", groups)
                        .setParameter("now", now)
                        .setParameter("sessions", sessions)
                        .getResultList();
    }

    /** The same for one person in one group. */
    List<LastNotified> to(UUID leader, UUID group, Collection<UUID> sessions, Instant now) {
        return session.createSelectionQuery(
                        "from LastNotified n where n.key.leader = :leader and n.group = :group"
                                + " and (n.start > :now or n.session in :sessions)",
                        LastNotified.class)
                .setParameter("leader", leader)
                .setParameter("group", group)
                .setParameter("now", now)
                .setParameter("sessions", sessions)
                .getResultList();
    }

    /** A session of one person, by its UID and original date. */
    public record Heard(UUID leader, String uid, String date) {}

    /** Which of these people have been notified that their session takes place. */
    public Set<Heard> heard(Collection<Heard> asked) {
        var heard = new HashSet<Heard>();
        if (!asked.isEmpty()) {
            session.createNativeQuery(
                            "select n.leader_id, n.uid, n.recurrence_id from last_notified n"
                                    + " join unnest(:leaders, :uids, :dates) as asked (leader_id, uid, recurrence_id)"
                                    + " using (leader_id, uid, recurrence_id) where n.state = 'SCHEDULED'",
                            Object[].class)
                    .addScalar("leader_id", UUID.class)
                    .addScalar("uid", String.class)
                    .addScalar("recurrence_id", String.class)
                    .setParameter("leaders", asked.stream().map(Heard::leader).toArray(UUID[]::new), UUID[].class)
                    .setParameter("uids", asked.stream().map(Heard::uid).toArray(String[]::new), String[].class)
                    .setParameter("dates", asked.stream().map(Heard::date).toArray(String[]::new), String[].class)
                    .getResultList()
                    .forEach(row -> heard.add(new Heard((UUID) row[0], (String) row[1], (String) row[2])));
        }
        return heard;
    }

    /** What a mail says, or is about to say. */
    public List<LastNotified> by(UUID delivery) {
        return session.createSelectionQuery(
                        "from LastNotified n where n.delivery = :delivery order by n.start", LastNotified.class)
                .setParameter("delivery", delivery)
                .getResultList();
    }

    public void note(LastNotified notified) {
        var before = session.get(LastNotified.class, notified.key());
        if (before == null) {
            session.insert(notified);
        } else {
            notified.replaces(before);
            session.update(notified);
        }
    }

    /** The mail did not leave: what was known before it holds again. */
    public void takeBack(UUID delivery) {
        session.createMutationQuery("delete from LastNotified where delivery = :delivery and earlierState is null")
                .setParameter("delivery", delivery)
                .executeUpdate();
        session.createMutationQuery(TAKE_BACK)
                .setParameter("delivery", delivery)
                .executeUpdate();
    }

    public void forget(UUID leader) {
        session.createMutationQuery("delete from LastNotified where key.leader = :leader")
                .setParameter("leader", leader)
                .executeUpdate();
        session.createNativeMutationQuery("delete from invited_uid where leader_id = :leader")
                .setParameter("leader", leader)
                .executeUpdate();
    }

    /** Whether a UID stands in a person's own calendar from a mail of ours. */
    public boolean isInvited(UUID leader, String uid) {
        return session.createNativeQuery(
                                "select count(*) from invited_uid where leader_id = :leader and uid = :uid", Long.class)
                        .setParameter("leader", leader)
                        .setParameter("uid", uid)
                        .getSingleResult()
                > 0;
    }

    public void invited(UUID leader, String uid) {
        session.createNativeMutationQuery(
                        "insert into invited_uid (leader_id, uid) values (:leader, :uid) on conflict do nothing")
                .setParameter("leader", leader)
                .setParameter("uid", uid)
                .executeUpdate();
    }
}
