package no.moteplass.sessions.calendar.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.language.ReaderLanguage;
import no.moteplass.sessions.calendar.SessionCalendar;
import no.moteplass.sessions.session.web.SessionAccess;

/** One session over HTTP, to be put into a calendar. */
@Path("/api/v1/sessions/{id}.ics")
@Produces(SessionCalendarResource.MEDIA_TYPE)
@Tag(name = "Sessions")
public class SessionCalendarResource {

    static final String MEDIA_TYPE = "text/calendar";

    private final SessionAccess access;
    private final SessionCalendar calendar;
    private final ReaderLanguage reader;
    private final Caller caller;

    SessionCalendarResource(SessionAccess access, SessionCalendar calendar, ReaderLanguage reader, Caller caller) {
        this.access = access;
        this.calendar = calendar;
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"leader", "coordinator", "scope:sessions.read"})
    @Operation(
            operationId = "getSessionCalendar",
            summary = "One session as iCalendar",
            description = "By itself, as it would show in the caller's calendar: of a confidential group only time,"
                    + " place and a link.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response calendar(@RestPath UUID id) {
        var session = access.seen(id);
        access.auditReading(List.of(session), null);
        // A machine leads nothing: no person has the session's id.
        var person = caller.maybePerson().orElse(session.id());
        return Response.ok(calendar.of(session, person, reader.get()))
                .type(MEDIA_TYPE + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"samling-" + id + ".ics\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
