package no.moteplass.sessions.attendance.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.web.Preconditions;
import no.moteplass.sessions.access.SessionPermissions;
import no.moteplass.sessions.attendance.AttendanceRefusal;
import no.moteplass.sessions.attendance.NewAttendance;
import no.moteplass.sessions.attendance.RecordAttendance;
import no.moteplass.sessions.session.web.SessionAccess;

/** Who came to a session, over HTTP, to be recorded. */
@Path("/api/v1/sessions/{id}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class RecordAttendanceResource {

    private final SessionAccess access;
    private final SessionPermissions permissions;
    private final RecordAttendance recording;
    private final AttendanceViews views;
    private final Problems problems;
    private final Preconditions preconditions;

    RecordAttendanceResource(
            SessionAccess access,
            SessionPermissions permissions,
            RecordAttendance recording,
            AttendanceViews views,
            Problems problems,
            Preconditions preconditions) {
        this.access = access;
        this.permissions = permissions;
        this.recording = recording;
        this.views = views;
        this.problems = problems;
        this.preconditions = preconditions;
    }

    @PUT
    @RolesAllowed({"leader", "coordinator"})
    @Operation(
            operationId = "putAttendance",
            summary = "Records who came to a session, or corrects it",
            description =
                    "For those who lead the session or plan in its group, from its start until fourteen days after"
                            + " its end. Names in open programmes, how many in confidential ones. A correction needs If-Match.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    public Response put(@RestPath UUID id, @Nullable NewAttendance given) {
        var session = access.seen(id);
        if (!permissions.mayRecordAttendance(session)) {
            throw new ProblemException(Problem.forbidden());
        }
        var read = Optional.ofNullable(given).orElse(new NewAttendance(null, null));
        return switch (recording.record(id, read, preconditions.required())) {
            case RecordAttendance.Outcome.Recorded(var attendance) ->
                Response.ok(views.toWhoLeads(attendance)).build();
            case RecordAttendance.Outcome.Refused(var why) -> problems.of(refused(why));
            case RecordAttendance.Outcome.Invalid(var violations) -> problems.of(Problem.invalid(violations));
            case RecordAttendance.Outcome.NoSuchSession() -> problems.of(Problem.notFound());
            case RecordAttendance.Outcome.Overtaken(var why) -> problems.of(Problem.of(why));
        };
    }

    private static Problem refused(AttendanceRefusal why) {
        return switch (why) {
            case NOT_STARTED -> Problem.stateConflict("attendance-too-early");
            case CANCELLED -> Problem.stateConflict("attendance-cancelled");
            case TOO_LATE -> Problem.stateConflict("attendance-too-late");
        };
    }
}
