package no.moteplass.sessions.attendance.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import no.moteplass.sessions.attendance.AttendanceRepository;
import no.moteplass.sessions.session.web.SessionAccess;

/** Who came to a session, over HTTP, to be seen. */
@Path("/api/v1/sessions/{id}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class AttendanceResource {

    private final SessionAccess access;
    private final AttendanceRepository attendances;
    private final AttendanceViews views;

    AttendanceResource(SessionAccess access, AttendanceRepository attendances, AttendanceViews views) {
        this.access = access;
        this.attendances = attendances;
        this.views = views;
    }

    @GET
    @RolesAllowed({"leader", "coordinator"})
    @Operation(
            operationId = "getAttendance",
            summary = "Who came to a session",
            description = "Names to those who lead the session or plan in its group, and one's own; sums of five or"
                    + " more to everyone else who sees the session.")
    @APIResponseSchema(AttendanceView.class)
    public AttendanceView get(@RestPath UUID id) {
        var session = access.seen(id);
        return attendances
                .of(id)
                .map(attendance -> views.of(session, attendance))
                .orElseGet(() -> views.none(session));
    }
}
