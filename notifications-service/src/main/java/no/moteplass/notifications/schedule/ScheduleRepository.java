package no.moteplass.notifications.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import no.moteplass.notifications.readmodel.KnownRows;
import no.moteplass.notifications.readmodel.News;
import no.moteplass.notifications.readmodel.ReadModel;
import no.moteplass.notifications.readmodel.ReadModelRepository;
import no.moteplass.platform.feed.FeedEvent;

/** What sessions-service last said. Read in the transaction at hand, or in one of its own. */
@ApplicationScoped
@Transactional
public class ScheduleRepository extends ReadModelRepository {

    private static final Map<String, Class<? extends ReadModel>> KINDS = Map.of(
            "series.changed", KnownSeries.class,
            "session.changed", KnownSession.class,
            "assignment.changed", KnownAssignment.class,
            "response.changed", KnownResponse.class,
            "calendar.changed", KnownCalendarPull.class);

    private final StatelessSession session;

    ScheduleRepository(StatelessSession session) {
        this.session = session;
    }

    @Override
    protected StatelessSession session() {
        return session;
    }

    /** What is known of the subjects of a page, before it is taken in. */
    public KnownRows knownOf(List<FeedEvent> page) {
        return known(KINDS, page);
    }

    public Optional<News<KnownSeries>> keep(KnownSeries series, FeedEvent event, KnownRows known) {
        return keep(KnownSeries.class, series, event, known);
    }

    public Optional<News<KnownSession>> keep(KnownSession session, FeedEvent event, KnownRows known) {
        return keep(KnownSession.class, session, event, known);
    }

    public Optional<News<KnownAssignment>> keep(KnownAssignment assignment, FeedEvent event, KnownRows known) {
        return keep(KnownAssignment.class, assignment, event, known);
    }

    public Optional<News<KnownResponse>> keep(KnownResponse response, FeedEvent event, KnownRows known) {
        return keep(KnownResponse.class, response, event, known);
    }

    public Optional<News<KnownCalendarPull>> keep(KnownCalendarPull pull, FeedEvent event, KnownRows known) {
        return keep(KnownCalendarPull.class, pull, event, known);
    }

    public void forgetOtherEpochs(String epoch) {
        forgetOtherEpochs(KINDS.values(), epoch);
    }

    public Optional<KnownSession> session(UUID id) {
        return Optional.ofNullable(session().get(KnownSession.class, id));
    }

    public List<KnownSession> sessions(Collection<UUID> ids) {
        return find(KnownSession.class, "it.id in :value", ids);
    }

    /** What has not begun yet in some groups. */
    public List<KnownSession> aheadIn(Collection<UUID> groups, Instant now) {
        return groups.isEmpty()
                ? List.of()
                : session()
                        .createSelectionQuery(
                                "from KnownSession s where s.group in :groups and s.start > :now", KnownSession.class)
                        .setParameter("groups", groups)
                        .setParameter("now", now)
                        .getResultList();
    }

    public List<KnownSession> withUid(String uid) {
        return find(KnownSession.class, "it.uid = :value", uid);
    }

    public Optional<KnownSeries> seriesWithUid(String uid) {
        return find(KnownSeries.class, "it.uid = :value", uid).stream().findFirst();
    }

    public List<KnownAssignment> assignments(Collection<UUID> sessions) {
        return find(KnownAssignment.class, "it.session in :value", sessions);
    }

    /** Who of some people leads something in which group, whether they are members or not. */
    public Map<UUID, Set<UUID>> groupsLedBy(Collection<UUID> leaders) {
        var led = new HashMap<UUID, Set<UUID>>();
        if (!leaders.isEmpty()) {
            session()
                    .createNativeQuery(
                            "select distinct leader, group_id from assignment, unnest(leaders) leader"
                                    + " where leaders && :leaders and leader = any(:leaders)",
                            Object[].class)
                    .addScalar("leader", UUID.class)
                    .addScalar("group_id", UUID.class)
                    .setParameter("leaders", leaders.toArray(UUID[]::new), UUID[].class)
                    .getResultList()
                    .forEach(row -> led.computeIfAbsent((UUID) row[0], any -> new HashSet<>())
                            .add((UUID) row[1]));
        }
        return led;
    }

    /** The groups of what a person leads, whether they are members or not. */
    public List<UUID> groupsLedBy(UUID leader) {
        return session()
                .createSelectionQuery(
                        "select distinct a.group from KnownAssignment a where array_contains(a.leaders, :leader)",
                        UUID.class)
                .setParameter("leader", leader)
                .getResultList();
    }

    public List<KnownResponse> responses(Collection<UUID> sessions) {
        return find(KnownResponse.class, "it.session in :value order by it.changedAt", sessions);
    }

    public Optional<KnownResponse> response(UUID session, UUID leader) {
        return session()
                .createSelectionQuery(
                        "from KnownResponse r where r.session = :session and r.leader = :leader"
                                + " order by r.changedAt desc",
                        KnownResponse.class)
                .setParameter("session", session)
                .setParameter("leader", leader)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The last answer of some people, each to one session: {@code sessions} and {@code leaders} go together. */
    public List<KnownResponse> lastResponses(List<UUID> sessions, List<UUID> leaders) {
        return sessions.isEmpty()
                ? List.of()
                : session()
                        .createNativeQuery(
                                "select distinct on (session_id, leader_id) r.* from response r"
                                        + " join unnest(:sessions, :leaders) as asked (session_id, leader_id)"
                                        + " using (session_id, leader_id)"
                                        + " order by session_id, leader_id, r.changed_at desc",
                                KnownResponse.class)
                        .setParameter("sessions", sessions.toArray(UUID[]::new), UUID[].class)
                        .setParameter("leaders", leaders.toArray(UUID[]::new), UUID[].class)
                        .getResultList();
    }

    public boolean pullsCalendar(UUID leader) {
        return Optional.ofNullable(session().get(KnownCalendarPull.class, leader))
                .filter(KnownCalendarPull::pulls)
                .isPresent();
    }
}
