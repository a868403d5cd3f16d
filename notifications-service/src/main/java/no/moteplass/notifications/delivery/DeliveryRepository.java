package no.moteplass.notifications.delivery;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.platform.id.Ids;

/** All deliveries. */
@ApplicationScoped
public class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    private static final List<DeliveryState> UNSENT = List.of(DeliveryState.PENDING, DeliveryState.RETRYING);

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

    /** Of some reminders those of the same session to the same person that have come due, are leaving, or have left. */
    public List<Delivery> otherRemindersDue(List<Delivery> reminders, Instant now) {
        return reminders.isEmpty()
                ? List.of()
                : asked(
                                "select d.* from delivery d join unnest(:ids, :leaders, :sessions, :starts)"
                                        + " as asked (id, leader_id, session_id, for_start)"
                                        + " using (leader_id, session_id, for_start)"
                                        + " where d.session_id is not null and d.id <> asked.id"
                                        + " and (d.state in ('SENDING', 'SENT')"
                                        + " or (d.state in ('PENDING', 'RETRYING') and d.due_at <= :now))",
                                Delivery.class,
                                reminders)
                        .setParameter(
                                "ids", reminders.stream().map(Delivery::id).toArray(UUID[]::new), UUID[].class)
                        .setParameter(
                                "sessions",
                                reminders.stream()
                                        .map(each ->
                                                each.reminder().orElseThrow().session())
                                        .toArray(UUID[]::new),
                                UUID[].class)
                        .setParameter(
                                "starts",
                                reminders.stream()
                                        .map(each ->
                                                each.reminder().orElseThrow().start())
                                        .toArray(Instant[]::new),
                                Instant[].class)
                        .setParameter("now", now)
                        .getResultList();
    }

    private <T> NativeQuery<T> asked(String query, Class<T> answer, List<Delivery> about) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(query, answer)
                .setParameter("leaders", about.stream().map(Delivery::leader).toArray(UUID[]::new), UUID[].class);
    }

    /** Somebody, and what mails to them are about. */
    public record Topic(UUID leader, String subject) {

        public static Topic of(Delivery delivery) {
            return new Topic(delivery.leader(), delivery.subject());
        }
    }

    /**
     * What some deliveries are about that others of these kinds are about, too, which come first: they are on their way to
     * the same person, are being taken up by another dispatcher at this moment (who is not, is locked), or may have arrived
     * and are to be said again.
     */
    public Set<Topic> othersFirst(List<Delivery> deliveries, Set<MessageKind> kinds, Instant now) {
        if (deliveries.isEmpty()) {
            return Set.of();
        }
        var others =
                "select d.id, d.leader_id, d.subject, d.state = 'SENDING' or (d.in_doubt and d.due_at <= :now) as first"
                        + " from delivery d"
                        + " join (select distinct * from unnest(:leaders, :subjects) as each (leader_id, subject)) asked"
                        + " using (leader_id, subject) where d.kind in (:kinds) and d.state in ('PENDING', 'RETRYING', 'SENDING')";
        var free = deliveries.stream().map(Delivery::id).collect(toSet());
        others(others + " for update of d skip locked", deliveries, kinds, now).stream()
                .filter(row -> !((Boolean) row[3]))
                .forEach(row -> free.add((UUID) row[0]));
        var first = new HashSet<Topic>();
        others(others, deliveries, kinds, now).stream()
                .filter(row -> !free.contains((UUID) row[0]))
                .forEach(row -> first.add(new Topic((UUID) row[1], (String) row[2])));
        return first;
    }

    private List<Object[]> others(String query, List<Delivery> deliveries, Set<MessageKind> kinds, Instant now) {
        return asked(query, Object[].class, deliveries)
                .addScalar("id", UUID.class)
                .addScalar("leader_id", UUID.class)
                .addScalar("subject", String.class)
                .addScalar("first", Boolean.class)
                .setParameter(
                        "subjects", deliveries.stream().map(Delivery::subject).toArray(String[]::new), String[].class)
                .setParameter("kinds", kinds.stream().map(MessageKind::code).toList())
                .setParameter("now", now)
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
