package no.moteplass.sessions.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.source.FeedPublisher;

/** Tells the feed's readers of sessions: what and when in one event, who leads in another. Flush first. */
@ApplicationScoped
public class SessionEvents {

    private final FeedPublisher feed;

    SessionEvents(FeedPublisher feed) {
        this.feed = feed;
    }

    /** session.changed. */
    @Schema(name = "SessionChanged", description = "no.moteplass.session.changed: a session, without people")
    public record SessionChanged(
            UUID id,
            long version,
            UUID group,
            @Nullable UUID series,
            String uid,
            @Schema(examples = "2027-02-01T09:00") @Nullable String recurrenceId,
            String title,
            @Schema(examples = "2027-02-01T09:00") String startLocal,
            @Schema(examples = "Europe/Oslo") String zone,
            @Schema(examples = "PT1H") String duration,
            Instant start,
            Instant end,

            @Schema(enumeration = {"SCHEDULED", "CANCELLED"})
            String state,

            @Nullable CancelReason cancelReason,
            @Nullable Instant cancelledAt,
            int sequence,
            @Nullable String place,
            @Nullable String link,
            Instant lastModified) {}

    /** assignment.changed. */
    @Schema(name = "AssignmentChanged", description = "no.moteplass.assignment.changed: who leads a session")
    public record AssignmentChanged(
            UUID session, long version, UUID group, List<FacilitatorAssignment.Named> facilitators) {}

    public void changed(Session session) {
        var timing = session.timing();
        var date = session.recurrenceId();
        feed.publish(
                "session.changed",
                session.id().toString(),
                session.version(),
                new SessionChanged(
                        session.id(),
                        session.version(),
                        session.group(),
                        session.series(),
                        session.uid(),
                        date == null ? null : date.toString(),
                        session.title(),
                        timing.start().toString(),
                        timing.zone().getId(),
                        timing.duration().toString(),
                        session.startsAt(),
                        session.endsAt(),
                        session.isCancelled() ? "CANCELLED" : "SCHEDULED",
                        session.cancelReason(),
                        session.cancelledAt(),
                        session.sequence(),
                        session.place(),
                        session.link(),
                        session.lastModified()));
    }

    public void assigned(Session session) {
        feed.publish(
                "assignment.changed",
                session.id().toString(),
                session.version(),
                new AssignmentChanged(session.id(), session.version(), session.group(), session.facilitators()));
    }
}
