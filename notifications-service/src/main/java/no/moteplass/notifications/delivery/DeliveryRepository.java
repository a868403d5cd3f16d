package no.moteplass.notifications.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.platform.id.Ids;

/** All deliveries. */
@ApplicationScoped
public class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    private static final List<DeliveryState> UNSENT = List.of(DeliveryState.PENDING, DeliveryState.RETRYING);
    private static final List<DeliveryState> NOT_ENDED =
            List.of(DeliveryState.PENDING, DeliveryState.RETRYING, DeliveryState.SENDING);
    private static final List<DeliveryState> LEAVING = List.of(DeliveryState.SENDING, DeliveryState.SENT);

    private static final int AT_ONCE = 1_000;

    private final Clock clock;

    DeliveryRepository(Clock clock) {
        this.clock = clock;
    }

    public Optional<Delivery> about(Occasion occasion) {
        return Optional.ofNullable(about(List.of(occasion)).get(occasion));
    }

    private Map<Occasion, Delivery> about(List<Occasion> occasions) {
        var found = new HashMap<Occasion, Delivery>();
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select d.* from delivery d join unnest(:leaders, :kinds, :texts)"
                                + " as asked (leader_id, kind, occasion) using (leader_id, kind, occasion)",
                        Delivery.class)
                .setParameter(
                        "leaders", occasions.stream().map(Occasion::leader).toArray(UUID[]::new), UUID[].class)
                .setParameter(
                        "kinds",
                        occasions.stream().map(each -> each.kind().code()).toArray(String[]::new),
                        String[].class)
                .setParameter("texts", occasions.stream().map(Occasion::text).toArray(String[]::new), String[].class)
                .getResultList()
                .forEach(each -> found.put(new Occasion(each.leader(), each.kind(), each.occasion()), each));
        return found;
    }

    /**
     * Opens what is wanted, in as many statements for many as for few. Where there is one for the same occasion already, it
     * is revived if it was suppressed or cancelled, and else left as it is.
     */
    public Map<Occasion, Delivery> open(List<NewDelivery> wanted) {
        var opened = new HashMap<Occasion, Delivery>();
        for (var from = 0; from < wanted.size(); from += AT_ONCE) {
            var some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            var known = about(some.stream().map(NewDelivery::occasion).toList());
            some.forEach(each -> opened.put(each.occasion(), open(each, known.get(each.occasion()))));
        }
        return opened;
    }

    private Delivery open(NewDelivery wanted, @Nullable Delivery known) {
        if (known != null) {
            known.revive(wanted.due());
            return known;
        }
        var opened = Delivery.of(Ids.next(clock), wanted, clock.instant());
        persist(opened);
        return opened;
    }

    /** What cannot have left yet, of some kinds about some subjects. */
    public List<Delivery> unsentAbout(Collection<String> subjects, Set<MessageKind> kinds) {
        return subjects.isEmpty()
                ? List.of()
                : list("subject in ?1 and kind in ?2 and state in ?3 and not inDoubt", subjects, kinds, UNSENT);
    }

    /** How many were to leave before that time, and have not. */
    public long countDueBefore(Instant time) {
        return count("state in ?1 and dueAt < ?2", UNSENT, time);
    }

    public long countFailed() {
        return count("state", DeliveryState.FAILED);
    }

    public List<Delivery> unsentTo(Collection<UUID> leaders) {
        return leaders.isEmpty() ? List.of() : list("leader in ?1 and state in ?2", leaders, UNSENT);
    }

    /** What nobody has tried to send yet to some people, reminders of sessions aside. */
    public List<Delivery> untriedTo(Collection<UUID> leaders) {
        return leaders.isEmpty()
                ? List.of()
                : list(
                        "leader in ?1 and state = ?2 and kind <> ?3",
                        leaders,
                        DeliveryState.PENDING,
                        MessageKind.SESSION_REMINDER);
    }

    /** What mail servers said of somebody's mails may name them: it is forgotten (P3). */
    public void forgetReplies(UUID leader) {
        getEntityManager()
                .createQuery("update Attempt a set a.reply = null"
                        + " where a.delivery in (select d.id from Delivery d where d.leader = :leader)")
                .setParameter("leader", leader)
                .executeUpdate();
    }

    /** All reminders of some sessions, left or not. */
    public List<Delivery> remindersOf(Collection<UUID> sessions) {
        return sessions.isEmpty() ? List.of() : list("reminder.session in ?1", sessions);
    }

    /** Other reminders of the same session to the same person that have come due, are leaving, or have left. */
    public List<Delivery> otherRemindersDue(Delivery delivery, Instant now) {
        return delivery.reminder()
                .map(reminder -> list(
                        "leader = ?1 and reminder.session = ?2 and reminder.start = ?3 and id <> ?4"
                                + " and (state in ?5 or (state in ?6 and dueAt <= ?7))",
                        delivery.leader(),
                        reminder.session(),
                        reminder.start(),
                        delivery.id(),
                        LEAVING,
                        UNSENT,
                        now))
                .orElse(List.of());
    }

    /**
     * Whether another mail of these kinds about the same subject is on its way to the same person, or is being taken up by
     * another dispatcher at this moment: such a one is locked.
     */
    public boolean isAnotherLeaving(Delivery delivery, Set<MessageKind> kinds) {
        var others = find(
                "leader = ?1 and subject = ?2 and kind in ?3 and state in ?4 and id <> ?5",
                delivery.leader(),
                delivery.subject(),
                kinds,
                NOT_ENDED,
                delivery.id());
        var count = others.count();
        var free = others.withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list();
        return free.size() < count || free.stream().anyMatch(each -> each.state() == DeliveryState.SENDING);
    }

    /** Takes the next that are due, or were claimed by somebody who died; others take other ones. */
    public List<Delivery> lockDue(Instant now, Instant dead, Set<MessageKind> kinds, int most) {
        var codes = kinds.stream().map(MessageKind::code).toList();
        List<UUID> ids = new ArrayList<>();
        ids.addAll(lockedIds("state in ('PENDING', 'RETRYING') and due_at <= :then", "due_at", now, codes, most));
        ids.addAll(lockedIds("state = 'SENDING' and claimed_at <= :then", "claimed_at", dead, codes, most));
        return ids.isEmpty() ? List.of() : list("id in ?1 order by dueAt, id", ids);
    }

    @SuppressWarnings("unchecked") // Hibernate's native queries answer raw lists.
    private List<UUID> lockedIds(String which, String order, Instant then, List<String> kinds, int most) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from delivery where " + which + " and kind in (:kinds) order by " + order
                                + ", id limit :most for update skip locked",
                        UUID.class)
                .setParameter("then", then)
                .setParameter("kinds", kinds)
                .setParameter("most", most)
                .getResultList();
    }

    public void add(Attempt attempt) {
        getEntityManager().persist(attempt);
    }

    /** The tries of some deliveries, oldest first. */
    public Map<UUID, List<Attempt>> attemptsOf(Collection<UUID> deliveries) {
        var found = new HashMap<UUID, List<Attempt>>();
        if (!deliveries.isEmpty()) {
            getEntityManager()
                    .createQuery("from Attempt where delivery in :deliveries order by at, id", Attempt.class)
                    .setParameter("deliveries", deliveries)
                    .getResultList()
                    .forEach(attempt -> found.computeIfAbsent(attempt.delivery(), id -> new ArrayList<>())
                            .add(attempt));
        }
        return found;
    }

    /** What is asked of the log. */
    public record Filter(
            @Nullable UUID leader,
            @Nullable MessageKind kind,
            @Nullable DeliveryState state,
            @Nullable UUID session) {}

    /** Where a page of the log begins. */
    public record Place(Instant dueAt, UUID id) {}

    /** The log by due time, from after a place on. */
    public List<Delivery> page(Filter filter, @Nullable Place after, int most) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        add(conditions, values, "d.leader = :leader", "leader", filter.leader());
        add(conditions, values, "d.kind = :kind", "kind", filter.kind());
        add(conditions, values, "d.state = :state", "state", filter.state());
        add(conditions, values, "listed = :session", "session", filter.session());
        if (after != null) {
            conditions.add("(d.dueAt > :due or (d.dueAt = :due and d.id > :id))");
            values.put("due", after.dueAt());
            values.put("id", after.id());
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        // Joined, so that the deliveries that list a session are looked up, not all looked through.
        var from = filter.session() == null ? "from Delivery d" : "select d from Delivery d join d.sessions listed";
        return find(from + where + " order by d.dueAt, d.id", values)
                .range(0, most - 1)
                .list();
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** P6: deletes what is older than the period, a batch at a time. @return how many */
    public int deleteOlderThan(Instant limit, int most) {
        return getEntityManager()
                .createNativeQuery("delete from delivery where id in (select id from delivery where due_at < :limit"
                        + " and state not in ('PENDING', 'RETRYING', 'SENDING') limit :most)")
                .setParameter("limit", limit)
                .setParameter("most", most)
                .executeUpdate();
    }
}
