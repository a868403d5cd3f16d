package no.moteplass.e2e.refusals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.stack.Json;

/** Bodies that name what is there, where the description's example can only name something like it. */
final class RightBodies {
    private static final String PURPOSE = "Utforske felles spørsmål i omstillingen, trygt og på tvers.";

    private final Samples samples;
    private final Map<String, Supplier<Map<String, ?>>> bodies = Map.ofEntries(
            Map.entry("PATCH groups-service/api/v1/groups/{id}", () -> Map.of("purpose", PURPOSE)),
            Map.entry("PATCH groups-service/api/v1/leaders/{id}", () -> Map.of("givenName", "Endret")),
            Map.entry("PATCH groups-service/api/v1/org-units/{code}", () -> Map.of("timeSetAside", "PT3H")),
            Map.entry("PATCH groups-service/api/v1/programmes/{code}", () -> Map.of("nameEn", "Meeting places")),
            Map.entry("POST groups-service/api/v1/groups", this::group),
            Map.entry("POST groups-service/api/v1/leaders", RightBodies::leader),
            Map.entry("POST groups-service/api/v1/org-units", RightBodies::unit),
            Map.entry("POST groups-service/api/v1/programmes", RightBodies::programme),
            Map.entry("POST notifications-service/api/v1/reminder-rules", this::reminderRule),
            Map.entry(
                    "POST sessions-service/api/v1/calendar-subscriptions",
                    () -> Map.of("kind", "PERSON", "mask", "BUSY")),
            Map.entry("POST sessions-service/api/v1/groups/{group}/series", RightBodies::series),
            Map.entry("POST sessions-service/api/v1/groups/{group}/sessions", RightBodies::session),
            Map.entry("PUT groups-service/api/v1/groups/{id}/members/{leaderId}", RightBodies::member),
            Map.entry("PUT notifications-service/api/v1/preferences/me", RightBodies::preferences),
            Map.entry("PUT sessions-service/api/v1/sessions/{id}/facilitators", this::facilitators));

    RightBodies(Samples samples) {
        this.samples = samples;
    }

    /** Empty where the description's own example will do. */
    Optional<JsonNode> of(Operation operation) {
        return Optional.ofNullable(bodies.get(operation.toString())).map(body -> Json.MAPPER.valueToTree(body.get()));
    }

    private Map<String, ?> group() {
        return Map.of("programme", samples.of("programmes"), "name", "Laget på måfå", "purpose", PURPOSE);
    }

    static Map<String, ?> leader() {
        return Map.of(
                "email",
                "feil-" + UUID.randomUUID() + "@example.org",
                "givenName",
                "Feil",
                "familyName",
                "Prøve",
                "level",
                "FRONT_LINE",
                "unit",
                "0301-12");
    }

    private static Map<String, ?> unit() {
        return Map.of(
                "code",
                "F-" + UUID.randomUUID().toString().substring(0, 8),
                "name",
                "Etat for prøver",
                "kind",
                "ETAT",
                "sector",
                "HLS");
    }

    private static Map<String, ?> programme() {
        return Map.ofEntries(
                Map.entry("code", "f-" + UUID.randomUUID().toString().substring(0, 8)),
                Map.entry("name", "Prøver"),
                Map.entry("purpose", PURPOSE),
                Map.entry("kind", "MEETING_PLACE"),
                Map.entry("levels", List.of("FRONT_LINE")),
                Map.entry("enrolment", "OPEN"),
                Map.entry("facilitation", "FACILITATED"),
                Map.entry("minSize", 2),
                Map.entry("maxSize", 8),
                Map.entry("rhythm", "MONTHLY"),
                Map.entry("durationMinutes", 60),
                Map.entry("confidential", false),
                Map.entry("area", "KULTUR_VERDIER"));
    }

    private Map<String, ?> reminderRule() {
        return Map.of(
                "scope",
                "GROUP",
                "scopeId",
                samples.of("groups"),
                "offsets",
                List.of("P3D"),
                "audience",
                "FACILITATORS");
    }

    static Map<String, ?> series() {
        return Map.of(
                "title",
                "Samling",
                "start",
                "2030-02-01T09:00",
                "duration",
                "PT60M",
                "rule",
                "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3");
    }

    static Map<String, ?> session() {
        return Map.of("title", "Samling", "start", "2030-03-04T09:00", "duration", "PT60M");
    }

    private static Map<String, ?> preferences() {
        return Map.of(
                "offsets",
                List.of("P1D"),
                "digest",
                "NONE",
                "quietHours",
                Map.of("from", "20:00", "to", "07:00", "weekends", true),
                "optOut",
                List.of(),
                "attachInvitation",
                "AUTO");
    }

    static Map<String, ?> member() {
        return Map.of("roles", List.of("DEPUTY_FACILITATOR"), "seat", false);
    }

    private Map<String, ?> facilitators() {
        return Map.of("facilitators", List.of(Map.of("leader", samples.of("facilitators"))));
    }
}
