package no.moteplass.notifications.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import no.moteplass.notifications.facts.Fact;
import no.moteplass.notifications.facts.FactsRepository;
import no.moteplass.platform.feed.FeedEvent;

/** What sessions-service has told. */
@Singleton
public class ScheduleRepository extends FactsRepository {

    ScheduleRepository(AgroalDataSource database) {
        super(database);
    }

    boolean keep(SeriesFacts series, FeedEvent event) {
        return keep("series", series.id(), event, Map.of("group_id", series.group(), "uid", series.uid()));
    }

    boolean keep(SessionFacts session, FeedEvent event) {
        return keep(
                "session",
                session.id(),
                event,
                Map.of("group_id", session.group(), "uid", session.uid(), "starts_at", session.start()));
    }

    boolean keep(AssignmentFacts assignment, FeedEvent event) {
        return keep(
                "assignment",
                assignment.session(),
                event,
                Map.of("group_id", assignment.group(), "leaders", assignment.leaders()));
    }

    boolean keep(ResponseFacts response, FeedEvent event) {
        return keep(
                "response",
                response.id(),
                event,
                Map.of("session_id", response.session(), "leader_id", response.leader()));
    }

    boolean keep(PullFacts pull, FeedEvent event) {
        return keep("calendar_pull", pull.leader(), event, Map.of("pulls", pull.pulls()));
    }

    void forgetOtherEpochs(String epoch) {
        forgetOtherEpochs(List.of("series", "session", "assignment", "response", "calendar_pull"), epoch);
    }

    public Optional<SessionFacts> session(UUID id) {
        return facts("session", SessionFacts.class, "id = ?", id).stream()
                .map(Fact::it)
                .findFirst();
    }

    public List<Fact<SessionFacts>> sessions(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : facts("session", SessionFacts.class, "id = any (?)", ids);
    }

    /** What has not begun yet in some groups. */
    public List<Fact<SessionFacts>> aheadIn(Collection<UUID> groups, Instant now) {
        return groups.isEmpty()
                ? List.of()
                : facts("session", SessionFacts.class, "group_id = any (?) and starts_at > ?", groups, now);
    }

    public List<Fact<SessionFacts>> withUid(String uid) {
        return facts("session", SessionFacts.class, "uid = ?", uid);
    }

    public Optional<SeriesFacts> seriesWithUid(String uid) {
        return facts("series", SeriesFacts.class, "uid = ?", uid).stream()
                .map(Fact::it)
                .findFirst();
    }

    public List<Fact<AssignmentFacts>> assignments(Collection<UUID> sessions) {
        return sessions.isEmpty() ? List.of() : facts("assignment", AssignmentFacts.class, "id = any (?)", sessions);
    }

    /** The groups of what a person leads, has a part in or not. */
    public List<UUID> groupsLedBy(UUID leader) {
        return query(
                "select distinct group_id from assignment where leaders @> array[?]::uuid[]",
                row -> id(row, "group_id"),
                leader);
    }

    public List<ResponseFacts> responses(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : facts("response", ResponseFacts.class, "session_id = any (?) order by changed_at", sessions).stream()
                        .map(Fact::it)
                        .toList();
    }

    public Optional<ResponseFacts> response(UUID session, UUID leader) {
        return facts(
                        "response",
                        ResponseFacts.class,
                        "session_id = ? and leader_id = ? order by changed_at desc limit 1",
                        session,
                        leader)
                .stream()
                .map(Fact::it)
                .findFirst();
    }

    public boolean pullsCalendar(UUID leader) {
        return query("select pulls from calendar_pull where id = ?", row -> row.getBoolean("pulls"), leader).stream()
                .anyMatch(pulls -> pulls);
    }
}
