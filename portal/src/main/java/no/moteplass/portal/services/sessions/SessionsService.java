package no.moteplass.portal.services.sessions;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import no.moteplass.platform.client.AsCaller;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.Json;
import no.moteplass.portal.services.LanguageFilter;
import no.moteplass.portal.services.RefusalReader;
import no.moteplass.portal.services.patience.Patient;

/** Series, sessions, answers to them, and the calendars' addresses. */
@Path("/api/v1")
@RegisterRestClient(configKey = "sessions")
@AsCaller
@RegisterProvider(LanguageFilter.class)
@RegisterProvider(RefusalReader.class)
@Patient(with = "sessions")
public interface SessionsService {

    @ClientObjectMapper
    static ObjectMapper json(ObjectMapper ours) {
        return Json.LENIENT;
    }

    @GET
    @Path("/sessions")
    Items<Session> sessions(
            @RestQuery @Nullable UUID group,
            @RestQuery @Nullable String leader,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery int limit);

    @GET
    @Path("/sessions/{id}")
    Session session(@RestPath UUID id);

    /** As iCalendar. */
    @GET
    @Path("/sessions/{id}.ics")
    @Produces("text/calendar")
    String calendar(@RestPath UUID id);

    @POST
    @Path("/groups/{group}/sessions")
    Session plan(@RestPath UUID group, @HeaderParam("Idempotency-Key") String key, NewSession session);

    @PUT
    @Path("/sessions/{id}/responses/me")
    void respond(@RestPath UUID id, Map<String, String> response);

    @PATCH
    @Path("/sessions/{id}")
    @Consumes("application/merge-patch+json")
    Session describe(@RestPath UUID id, @HeaderParam("If-Match") String version, JsonNode change);

    @PUT
    @Path("/sessions/{id}/facilitators")
    Session lead(@RestPath UUID id, @HeaderParam("If-Match") String version, Leading leading);

    /** Cancels the version that the caller saw. */
    @POST
    @Path("/sessions/{id}/cancel")
    Session cancel(@RestPath UUID id, @HeaderParam("If-Match") String version);

    /** Moves the version that the caller saw. */
    @POST
    @Path("/sessions/{id}/reschedule")
    Session reschedule(@RestPath UUID id, @HeaderParam("If-Match") String version, NewTime time);

    @GET
    @Path("/sessions/{id}/responses")
    Items<Expected> responses(@RestPath UUID id, @RestQuery int limit);

    @GET
    @Path("/sessions/{id}/attendance")
    Attendance attendance(@RestPath UUID id);

    /** Records who came, or corrects the version that the caller saw. */
    @PUT
    @Path("/sessions/{id}/attendance")
    Attendance record(@RestPath UUID id, @HeaderParam("If-Match") String version, NewAttendance came);

    @POST
    @Path("/groups/{group}/series")
    PlannedSeries plan(
            @RestPath UUID group,
            @RestQuery boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewSeries series);

    @GET
    @Path("/series/{id}")
    Series series(@RestPath UUID id);

    /** Changes the version that the caller saw. */
    @POST
    @Path("/series/{id}/change")
    SeriesChange change(
            @RestPath UUID id,
            @RestQuery boolean dryRun,
            @HeaderParam("If-Match") String version,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewSeriesChange change);

    /** Of some groups, by their ids, parted by commas: fifty at most. */
    @GET
    @Path("/schedules")
    Items<Schedule> schedules(@RestQuery String groups);

    @GET
    @Path("/calendar-subscriptions")
    Items<CalendarSubscription> subscriptions(@RestQuery int limit);

    @POST
    @Path("/calendar-subscriptions")
    CalendarSubscription subscribe(@HeaderParam("Idempotency-Key") String key, Map<String, String> wish);

    @POST
    @Path("/calendar-subscriptions/{id}/rotate")
    CalendarSubscription rotate(@RestPath UUID id);

    @DELETE
    @Path("/calendar-subscriptions/{id}")
    void unsubscribe(@RestPath UUID id, @HeaderParam("If-Match") String version);

    /** Somebody a session is for, with their answer, if any. */
    record Expected(
            @Nullable UUID leader,
            @Nullable String name,
            @Nullable String response) {}

    /** Who came to a session: names in open programmes, a number in confidential ones. */
    record Attendance(
            long version,
            boolean byName,
            @Nullable Integer present,
            @Nullable List<Attendee> names) {

        /** Somebody who was named. */
        public record Attendee(
                @Nullable UUID leader, @Nullable String attendance) {}

        public boolean isRecorded() {
            return version > 0;
        }
    }

    /** The same to be recorded: one of the two. */
    record NewAttendance(
            @Nullable List<Came> names, @Nullable Integer present) {

        /** Somebody who was expected. */
        public record Came(UUID leaderId, String attendance) {}
    }

    /** Who leads a session from now on; the first is its lead. */
    record Leading(List<Named> facilitators) {

        /** Somebody of the group. */
        public record Named(UUID leader) {}
    }

    /** When a session is to be instead: a time on its own zone's clocks, and a length. */
    record NewTime(String start, String duration) {}

    /** A session as it is asked for; whose turn it is leads it. */
    record NewSession(
            String title,
            String start,
            String zone,
            String duration,
            @Nullable String place,
            @Nullable String district,
            @Nullable String link) {}

    /** A series as it is asked for. */
    record NewSeries(
            String title,
            String start,
            String zone,
            String duration,
            String rule,
            boolean skipHolidays,
            @Nullable List<String> skipWeeks,
            @Nullable Boolean replaceSkipped,
            @Nullable String place,
            @Nullable String district,
            @Nullable String link,
            String rotation) {}

    /** What is to be otherwise in a series, from one of its original dates on; null stays, empty is none. */
    record NewSeriesChange(
            String from,
            @Nullable String time,
            @Nullable String duration,
            @Nullable String place,
            @Nullable String district,
            @Nullable String link,
            @Nullable String title,
            @Nullable String rule,
            @Nullable Boolean skipHolidays,
            @Nullable List<String> skipWeeks,
            @Nullable Boolean replaceSkipped) {}
}
