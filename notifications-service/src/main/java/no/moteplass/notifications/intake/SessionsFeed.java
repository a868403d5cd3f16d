package no.moteplass.notifications.intake;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.readmodel.KnownRows;
import no.moteplass.notifications.schedule.KnownAssignment;
import no.moteplass.notifications.schedule.KnownCalendarPull;
import no.moteplass.notifications.schedule.KnownResponse;
import no.moteplass.notifications.schedule.KnownSeries;
import no.moteplass.notifications.schedule.KnownSession;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.snapshot.ChangeScope;
import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.FeedHandler;

/** Takes in what sessions-service says. */
@ApplicationScoped
class SessionsFeed implements FeedHandler {

    private final ScheduleRepository schedule;
    private final NotificationPlanner planner;

    SessionsFeed(ScheduleRepository schedule, NotificationPlanner planner) {
        this.schedule = schedule;
        this.planner = planner;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void apply(List<FeedEvent> page) {
        planner.follow(name(), page, this::take);
    }

    @Override
    public void rebuilt(String epoch) {
        schedule.forgetOtherEpochs(epoch);
    }

    private void take(List<FeedEvent> events, ChangeScope scope) {
        var known = schedule.knownOf(events);
        events.forEach(event -> take(event, known, scope));
    }

    private void take(FeedEvent event, KnownRows known, ChangeScope scope) {
        switch (event.type()) {
            case "series.changed" -> schedule.keep(event.as(KnownSeries.class), event, known);
            case "session.changed" -> {
                var session = event.as(KnownSession.class);
                if (schedule.keep(session, event, known).isPresent()) {
                    scope.session(session.group(), session.id(), event.changeId());
                }
            }
            case "assignment.changed" -> {
                var assignment = event.as(KnownAssignment.class);
                if (schedule.keep(assignment, event, known).isPresent()) {
                    scope.session(assignment.group(), assignment.session(), event.changeId());
                }
            }
            case "response.changed" -> {
                var response = event.as(KnownResponse.class);
                if (schedule.keep(response, event, known).isPresent()) {
                    // Of a session that is not known yet, the answer counts when it is.
                    schedule.session(response.session())
                            .ifPresent(session ->
                                    scope.answer(session.group(), session.id(), response.leader(), event.changeId()));
                }
            }
            case "calendar.changed" -> schedule.keep(event.as(KnownCalendarPull.class), event, known);
            default -> {
                // Not for us: whoever reads a feed passes over what it does not know.
            }
        }
    }
}
