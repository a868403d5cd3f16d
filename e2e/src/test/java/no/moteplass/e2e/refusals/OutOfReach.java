package no.moteplass.e2e.refusals;

import java.util.Map;

/**
 * Operations that no call made from a description alone is answered 2xx by, each with the reason. Tests of their own reach them;
 * here are to be fewer of them, and never more.
 */
final class OutOfReach {
    private static final String BODY = "its body names things that are there, and the description's example others";
    private static final String STATE = "only what is in another state, or was not answered before, takes it";
    private static final String OWN = "only for somebody else than those who call here";
    private static final String NAMED = "what it asks for has a name that these calls do not know";

    static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("DELETE groups-service/api/v1/groups/{id}/members/{leaderId}", STATE),
            Map.entry("DELETE sessions-service/api/v1/calendar-subscriptions/{id}", OWN),
            Map.entry("GET groups-service/api/v1/ended-sessions/{session}", OWN),
            Map.entry("GET groups-service/api/v1/groups/{id}/invitations/{invitation}", NAMED),
            Map.entry("GET notifications-service/api/v1/leaders/{id}/data", OWN),
            Map.entry("GET notifications-service/feeds/{name}", NAMED),
            Map.entry("GET sessions-service/api/v1/schedules", NAMED),
            Map.entry("GET sessions-service/api/v1/sessions/{id}/responses", OWN),
            Map.entry("GET sessions-service/calendars/{token}.ics", OWN),
            Map.entry("GET sessions-service/feeds/{name}", NAMED),
            Map.entry("PATCH groups-service/api/v1/groups/{id}", BODY),
            Map.entry("PATCH groups-service/api/v1/leaders/{id}", BODY),
            Map.entry("PATCH groups-service/api/v1/org-units/{code}", BODY),
            Map.entry("PATCH groups-service/api/v1/programmes/{code}", BODY),
            Map.entry("POST groups-service/api/v1/groups", BODY),
            Map.entry("POST groups-service/api/v1/groups/{id}/invitations", BODY),
            Map.entry("POST groups-service/api/v1/groups/{id}/open", STATE),
            Map.entry("POST groups-service/api/v1/groups/{id}/pause", STATE),
            Map.entry("POST groups-service/api/v1/groups/{id}/resume", STATE),
            Map.entry("POST groups-service/api/v1/groups/{id}/sign-ups", STATE),
            Map.entry("POST groups-service/api/v1/groups/{id}/start", STATE),
            Map.entry("POST groups-service/api/v1/leaders", BODY),
            Map.entry("POST groups-service/api/v1/org-units", BODY),
            Map.entry("POST groups-service/api/v1/programmes", BODY),
            Map.entry("POST groups-service/api/v1/sign-ups/{id}/decline", STATE),
            Map.entry("POST groups-service/api/v1/sign-ups/{id}/offer-notice", STATE),
            Map.entry("POST groups-service/api/v1/sign-ups/{id}/offer-undelivered", STATE),
            Map.entry("POST notifications-service/api/v1/actions/{token}", STATE),
            Map.entry("POST notifications-service/api/v1/deliveries/{id}/retry", STATE),
            Map.entry("POST notifications-service/api/v1/reminder-rules", BODY),
            Map.entry("POST sessions-service/api/v1/calendar-subscriptions", BODY),
            Map.entry("POST sessions-service/api/v1/groups/{group}/series", BODY),
            Map.entry("POST sessions-service/api/v1/groups/{group}/sessions", BODY),
            Map.entry("PUT groups-service/api/v1/groups/{id}/members/{leaderId}", BODY),
            Map.entry("PUT notifications-service/api/v1/preferences/me", BODY),
            Map.entry("PUT sessions-service/api/v1/sessions/{id}/facilitators", BODY));

    private OutOfReach() {}
}
