package no.moteplass.notifications.schedule;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.telling.Concerns;
import no.moteplass.notifications.telling.Telling;
import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.FeedHandler;

/** Takes in what sessions-service tells. */
@ApplicationScoped
class SessionsFeed implements FeedHandler {

    private final ScheduleRepository schedule;
    private final Telling telling;

    SessionsFeed(ScheduleRepository schedule, Telling telling) {
        this.schedule = schedule;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void apply(List<FeedEvent> page) {
        telling.follow(name(), page, this::take);
    }

    @Override
    public void rebuilt(String epoch) {
        schedule.forgetOtherEpochs(epoch);
    }

    private void take(FeedEvent event, Concerns concerns) {
        switch (event.type()) {
            case "series.changed" -> schedule.keep(event.as(SeriesFacts.class), event);
            case "session.changed" -> {
                var session = event.as(SessionFacts.class);
                if (schedule.keep(session, event)) {
                    concerns.session(session.group(), session.id(), event.changeId());
                }
            }
            case "assignment.changed" -> {
                var assignment = event.as(AssignmentFacts.class);
                if (schedule.keep(assignment, event)) {
                    concerns.session(assignment.group(), assignment.session(), event.changeId());
                }
            }
            case "response.changed" -> {
                var response = event.as(ResponseFacts.class);
                if (schedule.keep(response, event)) {
                    // Of a session that is not known yet, the answer is looked at when it is.
                    schedule.session(response.session())
                            .ifPresent(session -> concerns.answer(
                                    session.group(), session.id(), response.leader(), event.changeId()));
                }
            }
            case "calendar.changed" -> schedule.keep(event.as(PullFacts.class), event);
            default -> {
                // Not for us: whoever reads a feed passes over what it does not know.
            }
        }
    }
}
