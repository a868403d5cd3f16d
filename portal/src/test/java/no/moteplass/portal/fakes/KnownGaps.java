package no.moteplass.portal.fakes;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Where a service's description says less, or something else, than the service does. Each is to go from here one day. */
final class KnownGaps {

    /** A refusal of the door itself brings a problem, too, and is described without a body. */
    private static final Set<Integer> AT_THE_DOOR = Set.of(401, 403);

    private record Gap(String method, String path, int status, String key, String message) {

        boolean covers(ServeEvent event, String foundKey, String foundMessage) {
            return event.getRequest().getMethod().value().equals(method)
                    && event.getRequest().getUrl().matches(path)
                    && (status == 0 || event.getResponse().getStatus() == status)
                    && foundKey.equals(key)
                    && foundMessage.contains(message);
        }
    }

    private static final List<Gap> GAPS = List.of(
            // A change names only what differs; the description takes the record of a new group for it.
            new Gap(
                    "PATCH",
                    "/groups/api/v1/groups/[^/]+",
                    0,
                    "validation.request.body.schema.required",
                    "required property"),
            // What a link is too late for is gone.
            new Gap(
                    "GET",
                    "/notifications/api/v1/actions/[^/]+",
                    410,
                    "validation.response.status.unknown",
                    "Response status 410 not defined"));

    private KnownGaps() {}

    static boolean cover(ServeEvent event, String key, String message) {
        return (AT_THE_DOOR.contains(event.getResponse().getStatus())
                        && key.equals("validation.response.body.unexpected"))
                || GAPS.stream().anyMatch(gap -> gap.covers(event, key, message));
    }

    /** What the library that reads descriptions insists on: a licence with its SPDX name, and a word on every answer. */
    static void fill(JsonNode description) {
        ((ObjectNode) description.path("info")).remove("license");
        description
                .path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("responses").forEach(response -> {
                            if (!response.has("description")) {
                                ((ObjectNode) response).put("description", "");
                            }
                        })));
    }
}
