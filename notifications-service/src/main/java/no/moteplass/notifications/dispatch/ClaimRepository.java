package no.moteplass.notifications.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.FlushMode;
import org.hibernate.Session;

import no.moteplass.notifications.message.MessageKind;
import no.moteplass.platform.id.Ids;

/** Takes up and records many deliveries in one statement each. */
@ApplicationScoped
class ClaimRepository {

    private static final String WAITS = "d.state in ('PENDING', 'RETRYING') and d.due_at <= :now";

    private final EntityManager entities;
    private final Clock clock;

    ClaimRepository(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Of which of these kinds something may leave. */
    List<MessageKind> kindsDue(Set<MessageKind> kinds, Instant now) {
        return session()
                .createNativeQuery(
                        "select kind from unnest(:kinds) as asked (kind)"
                                + " where exists (select from delivery d where d.kind = asked.kind and " + WAITS + ")",
                        String.class)
                .addScalar("kind", String.class)
                .setParameter("kinds", codes(kinds), String[].class)
                .setParameter("now", now)
                .getResultStream()
                .flatMap(code -> MessageKind.of(code).stream())
                .toList();
    }

    /** Locks the next of each kind, as many as its share; those that others have locked are theirs. */
    List<UUID> lockDue(List<MessageKind> kinds, List<Integer> shares, Instant now) {
        return session()
                .createNativeQuery(
                        "select due.id from unnest(:kinds, :shares) as asked (kind, share), lateral (select d.id"
                                + " from delivery d where d.kind = asked.kind and " + WAITS
                                + " order by d.due_at, d.id limit asked.share for update skip locked) due",
                        UUID.class)
                .addScalar("id", UUID.class)
                .setParameter("kinds", codes(kinds), String[].class)
                .setParameter("shares", shares.toArray(Integer[]::new), Integer[].class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Locks what was claimed by somebody who died. */
    List<UUID> lockDead(Set<MessageKind> kinds, Instant dead, int most) {
        return session()
                .createNativeQuery(
                        "select id from delivery where state = 'SENDING' and claimed_at <= :dead and kind = any(:kinds)"
                                + " order by claimed_at, id limit :most for update skip locked",
                        UUID.class)
                .addScalar("id", UUID.class)
                .setParameter("dead", dead)
                .setParameter("kinds", codes(kinds), String[].class)
                .setParameter("most", most)
                .getResultList();
    }

    /** Until they are claimed, what is read of many does not have all of them looked through for changes each time. */
    void readWithoutWriting() {
        session().setHibernateFlushMode(FlushMode.COMMIT);
    }

    /** They are being sent from now on; whatever else became of the others is written before. */
    void claim(Collection<UUID> deliveries, Instant now) {
        session().flush();
        session().clear();
        if (!deliveries.isEmpty()) {
            session()
                    .createNativeMutationQuery("update delivery set version = version + 1, state = 'SENDING',"
                            + " claimed_at = :now, first_tried_at = coalesce(first_tried_at, :now)"
                            + " where id = any(:ids)")
                    .setParameter("ids", deliveries.toArray(UUID[]::new), UUID[].class)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** Records those that have left, and the try. @return those whose claim still held */
    Set<UUID> sent(List<Claim> claims, Instant now) {
        if (claims.isEmpty()) {
            return Set.of();
        }
        var ids = claims.stream().map(Claim::delivery).toArray(UUID[]::new);
        var times = claims.stream().map(Claim::claimedAt).toArray(Instant[]::new);
        var tries = claims.stream().map(each -> Ids.next(clock)).toArray(UUID[]::new);
        return new HashSet<>(session()
                .createNativeQuery(
                        "with left_now as (update delivery d set version = version + 1, state = 'SENT', sent_at = :now,"
                                + " claimed_at = null, in_doubt = false, tries = tries + 1"
                                + " from unnest(:ids, :times, :tries) as claim (id, claimed_at, try)"
                                + " where d.id = claim.id and d.state = 'SENDING' and d.claimed_at = claim.claimed_at"
                                + " returning d.id, claim.try)"
                                + " insert into delivery_attempt (id, delivery_id, at, outcome)"
                                + " select try, id, :now, 'SENT' from left_now returning delivery_id",
                        UUID.class)
                .addScalar("delivery_id", UUID.class)
                .setParameter("ids", ids, UUID[].class)
                .setParameter("times", times, Instant[].class)
                .setParameter("tries", tries, UUID[].class)
                .setParameter("now", now)
                .getResultList());
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    private static String[] codes(Collection<MessageKind> kinds) {
        return kinds.stream().map(MessageKind::code).toArray(String[]::new);
    }
}
