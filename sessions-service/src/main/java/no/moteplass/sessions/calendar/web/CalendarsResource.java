package no.moteplass.sessions.calendar.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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

    private static final String MEDIA_TYPE = "text/calendar; charset=utf-8";
    private static final String COMPRESSED = "-gz";

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
        var known = ifNoneMatch == null ? null : bare(ifNoneMatch);
        var rendered = reading.read(new Token(token), known).orElseThrow(this::wrong);
        if (isKnown(rendered, ifNoneMatch, ifModifiedSince)) {
            return headed(Response.notModified(), rendered, accepts(acceptEncoding))
                    .build();
        }
        return headed(Response.ok(rendered.body()), rendered, accepts(acceptEncoding))
                .build();
    }

    private ProblemException wrong() {
        return new ProblemException(wrongGuesses.answerTo(Arrival.client(request)));
    }

    /** A packed body has a strong tag of its own (RFC 9110, 8.8.3.3). */
    private static Response.ResponseBuilder headed(
            Response.ResponseBuilder answer, RenderedCalendar rendered, boolean compressed) {
        return answer.header("Content-Type", MEDIA_TYPE)
                .header("ETag", "\"" + rendered.etag() + (compressed ? COMPRESSED : "") + "\"")
                .header("Last-Modified", httpDate(rendered.modifiedAt()))
                .header("Cache-Control", "private, max-age=0, must-revalidate")
                .header("Vary", "Accept-Encoding")
                .header("Referrer-Policy", "no-referrer");
    }

    private static boolean isKnown(
            RenderedCalendar rendered, @Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) {
            for (var each : ifNoneMatch.split(",")) {
                if (each.trim().equals("*") || bare(each).equals(rendered.etag())) {
                    return true;
                }
            }
            return false;
        }
        return ifModifiedSince != null && !isAfter(rendered.modifiedAt(), ifModifiedSince);
    }

    /** A tag as we know it, without what says how the body was packed. */
    private static String bare(String tag) {
        return tag.trim().replaceFirst("^W/", "").replace("\"", "").replaceFirst(COMPRESSED + "$", "");
    }

    private static boolean isAfter(Instant modified, String since) {
        try {
            return modified.isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return true;
        }
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .format(instant.atOffset(ZoneOffset.UTC));
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null && encodings.toLowerCase(Locale.ROOT).contains("gzip");
    }
}
