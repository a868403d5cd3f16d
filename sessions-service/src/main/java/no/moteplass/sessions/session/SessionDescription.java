package no.moteplass.sessions.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;
import no.moteplass.sessions.change.Change;

/** How changes of a session are published: what and when in one event, who leads in another. */
@ApplicationScoped
public class SessionDescription implements ChangeDescription<Session> {

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

    @Override
    public Class<Session> type() {
        return Session.class;
    }

    @Override
    public List<ChangeEvent> events(Session session, ChangeAction action) {
        return isNew(session, action) ? List.of(changed(session), assigned(session)) : List.of(changed(session));
    }

    /** A change of a series may begin another one: whose sessions those are is to be told for the first time. */
    private static boolean isNew(Session session, ChangeAction action) {
        return action == Change.SERIES_PLANNED
                || action == Change.SESSION_PLANNED
                || action == Change.PAST_LOADED
                || (action == Change.SERIES_CHANGED && session.version() == 1);
    }

    @Override
    public Collection<UUID> auditSubjects(Session session) {
        return List.of(session.id());
    }

    /** Whoever plans a session decides who leads it; what is done to a series has the series' name. */
    @Override
    public Collection<UUID> auditSubjects(Session session, ChangeAction action) {
        var series = session.series();
        if ((action == Change.SERIES_CANCELLED || action == Change.SERIES_CHANGED)
                && !isNew(session, action)
                && series != null) {
            return List.of(series);
        }
        if (action == Change.SERIES_PLANNED || action == Change.SERIES_CHANGED) {
            return session.leaders();
        }
        var subjects = new ArrayList<>(auditSubjects(session));
        if (action == Change.SESSION_PLANNED) {
            subjects.addAll(session.leaders());
        }
        return subjects;
    }

    private static ChangeEvent changed(Session session) {
        var timing = session.timing();
        var date = session.recurrenceId();
        return new ChangeEvent(
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
                        session.venue().place(),
                        session.venue().link(),
                        session.lastModified()));
    }

    /** Who leads it. */
    public static ChangeEvent assigned(Session session) {
        return new ChangeEvent(
                "assignment.changed",
                session.id().toString(),
                session.version(),
                new AssignmentChanged(session.id(), session.version(), session.group(), session.facilitators()));
    }
}
