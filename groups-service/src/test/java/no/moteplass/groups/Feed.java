package no.moteplass.groups;

import static no.moteplass.groups.Cast.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the feed whole. */
public final class Feed {

    private Feed() {}

    /** The events of a subject, and those whose data name it as their group. */
    public static List<Map<String, Object>> eventsAbout(String subject) {
        var all = new ArrayList<Map<String, Object>>();
        String last = null;
        while (true) {
            var request = machine("feeds.read", "members.read");
            var page = (last == null ? request : request.queryParam("lastEventId", last))
                    .accept("application/cloudevents-batch+json")
                    .get("/feeds/groups")
                    .statusCode(200)
                    .json()
                    .<Map<String, Object>>getList("$");
            if (page.isEmpty()) {
                return all.stream()
                        .filter(each -> each.get("subject").equals(subject)
                                || subject.equals(((Map<?, ?>) each.get("data")).get("group")))
                        .toList();
            }
            all.addAll(page);
            last = page.getLast().get("id").toString();
        }
    }
}
