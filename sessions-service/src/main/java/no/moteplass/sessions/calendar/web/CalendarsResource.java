package no.moteplass.sessions.calendar.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.arrival.Arrival;
import no.moteplass.platform.guessing.WrongGuesses;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.calendar.CalendarReading;
import no.moteplass.sessions.calendar.RenderedCalendar;
import no.moteplass.sessions.subscription.Token;

/** What calendar programs pull: whoever has the address may read. */
@Path("/calendars/{token:[A-Za-z0-9_-]+}.ics")
@Tag(name = "Calendars")
public class CalendarsResource {

    private final CalendarReading reading;
    private final WrongGuesses wrongGuesses;
    private final RoutingContext request;

    CalendarsResource(CalendarReading reading, WrongGuesses wrongGuesses, RoutingContext request) {
        this.reading = reading;
        this.wrongGuesses = wrongGuesses;
        this.request = request;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readCalendar",
            summary = "A person's sessions as iCalendar (RFC 5545)",
            description =
                    "A series is one VEVENT with its rule, EXDATE for dates that are not the person's, and an override"
                            + " for each session that differs. Cancelled sessions stay, cancelled. Of confidential groups only"
                            + " time, place and a link are shown.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            headers = {
                @Header(name = "ETag", schema = @Schema(implementation = String.class)),
                @Header(name = "Last-Modified", schema = @Schema(implementation = String.class))
            },
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Unchanged")
    public Response read(
            @RestPath String token,
            @HeaderParam("If-None-Match") @Nullable @Parameter(hidden = true) String ifNoneMatch,
            @HeaderParam("If-Modified-Since") @Nullable @Parameter(hidden = true) String ifModifiedSince,
            @HeaderParam("Accept-Encoding") @Nullable @Parameter(hidden = true) String acceptEncoding) {
        var asked = new CalendarAnswer(ifNoneMatch, ifModifiedSince, acceptEncoding);
        var rendered =
                reading.read(new Token(token), asked.known(), asked.packed()).orElseThrow(this::wrong);
        if (asked.isUnchanged(rendered)) {
            return headed(Response.notModified(), asked, rendered).build();
        }
        if (asked.packed()) {
            // Told to the connection: of the answer's own headers the framework keeps none that says how it was packed.
            request.response().putHeader("Content-Encoding", "gzip");
            return headed(Response.ok(rendered.packed()), asked, rendered).build();
        }
        return headed(Response.ok(rendered.body()), asked, rendered).build();
    }

    private static Response.ResponseBuilder headed(
            Response.ResponseBuilder answer, CalendarAnswer asked, RenderedCalendar rendered) {
        asked.head(rendered, answer::header);
        return answer;
    }

    private ProblemException wrong() {
        return new ProblemException(wrongGuesses.answerTo(Arrival.client(request)));
    }
}
