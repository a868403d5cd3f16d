package no.moteplass.sessions.sampledata;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.session.AssignmentSource;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.LeadRole;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionPlan;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.timing.Timing;

/** Puts sessions into the past, which nobody can plan: the sample data's history. A transaction. */
@ApplicationScoped
public class PastSessions {

    private final SessionRepository sessions;
    private final ChangeJournal changes;
    private final Clock clock;

    PastSessions(SessionRepository sessions, ChangeJournal changes, Clock clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is to have happened. */
    public record History(
            UUID groupId,
            String title,
            List<LocalDateTime> starts,
            String zone,
            String duration,
            @Nullable String place,
            @Nullable UUID facilitator) {}

    @Transactional
    public int load(History history) {
        var loaded = new ArrayList<Session>();
        for (var start : history.starts()) {
            var timing = new Timing(start, ZoneId.of(history.zone()), Duration.parse(history.duration()));
            var id = Ids.next(clock);
            var session = Session.alone(
                    new SessionPlan(
                            id,
                            history.groupId(),
                            history.title(),
                            timing,
                            RotationMode.NONE,
                            new Venue(history.place(), null, null),
                            clock.instant()),
                    id + "@moteplass");
            if (history.facilitator() != null) {
                session.ledBy(
                        List.of(new Named(history.facilitator(), LeadRole.LEAD, AssignmentSource.NAMED)),
                        clock.instant());
            }
            loaded.add(session);
        }
        sessions.persist(loaded);
        changes.ofAll(loaded, Change.PAST_LOADED);
        return loaded.size();
    }
}
