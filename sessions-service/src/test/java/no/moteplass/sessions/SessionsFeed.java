package no.moteplass.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import no.moteplass.platform.testing.http.Json;

/** Reads the service's own feed as notifications-service does. */
public final class SessionsFeed {

    private SessionsFeed() {}

    public record Event(String id, String type, String subject, String changeid, Map<String, Object> data) {}

    public static List<Event> all() {
        return all("feeds.read", "members.read");
    }

    public static List<Event> all(String... scopes) {
        var found = new ArrayList<Event>();
        String last = null;
        while (true) {
            var request = Api.asMachine(scopes).accept("*/*");
            var answer = last == null
                    ? request.get("/feeds/sessions")
                    : request.queryParam("lastEventId", last).get("/feeds/sessions");
            answer.statusCode(200);
            List<Map<String, Object>> page = Json.of(answer.asString()).getList("$");
            if (page.isEmpty()) {
                return found;
            }
            page.forEach(each -> found.add(event(each)));
            last = found.getLast().id();
        }
    }

    @SuppressWarnings("unchecked") // The data of an event is an object.
    private static Event event(Map<String, Object> each) {
        return new Event(
                (String) each.get("id"),
                (String) each.get("type"),
                (String) each.get("subject"),
                (String) each.get("changeid"),
                (Map<String, Object>) each.get("data"));
    }

    /** What was published about a subject, oldest first. */
    public static List<Event> about(Object subject) {
        return all().stream()
                .filter(each -> each.subject().equals(String.valueOf(subject)))
                .toList();
    }
}
