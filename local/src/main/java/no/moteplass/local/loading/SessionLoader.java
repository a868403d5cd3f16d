package no.moteplass.local.loading;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import no.moteplass.local.sample.PlannedGroup;
import no.moteplass.local.sample.PlannedGroup.News;
import no.moteplass.local.sample.Rhythm;

/** What the groups have behind them, by the way that local mode alone has, and a series ahead as anybody plans it. */
final class SessionLoader {
    private static final String ZONE = "Europe/Oslo";

    private final Api sessions;
    private final Api management;
    private final Map<String, String> leaderIds;
    private final LocalDate today;

    SessionLoader(Api sessions, Api management, Map<String, String> leaderIds, LocalDate today) {
        this.sessions = sessions;
        this.management = management;
        this.leaderIds = leaderIds;
        this.today = today;
    }

    void load(Map<PlannedGroup, String> groups) {
        var meeting = groups.entrySet().stream()
                .filter(e -> e.getKey().rhythm() != null)
                .toList();
        Parallel.forEach(meeting, this::load);
    }

    private void load(Entry<PlannedGroup, String> entry) {
        var group = entry.getKey();
        var rhythm = group.rhythm();
        if (rhythm == null) return;
        awaitArrival(entry.getValue(), group, rhythm);
        past(entry.getValue(), group, rhythm);
        ahead(entry.getValue(), group, rhythm);
    }

    /** A group has arrived when a series could be planned for it: asking for its sessions answers before that, with none. */
    private void awaitArrival(String id, PlannedGroup group, Rhythm rhythm) {
        var plan = planned(group, rhythm);
        Waiting.until(
                Duration.ofMinutes(2),
                "the group " + id + " in sessions-service",
                () -> sessions.tryPost("/groups/" + id + "/series?dryRun=true", plan)
                                .status()
                        == 200);
    }

    private void past(String id, PlannedGroup group, Rhythm rhythm) {
        var starts = rhythm.past(today);
        if (starts.isEmpty()) return;
        if (group.facilitator() != null) {
            past(id, group, rhythm, starts.stream().map(Object::toString).toList(), group.facilitator());
            return;
        }
        for (int i = 0; i < starts.size(); i++) { // a group without a facilitator takes turns
            var leads = group.members().get(i % group.members().size());
            past(id, group, rhythm, List.of(starts.get(i).toString()), leads);
        }
    }

    private void past(String id, PlannedGroup group, Rhythm rhythm, List<String> starts, String leads) {
        var leader = leaderIds.get(leads);
        if (leader == null) throw new LoadingFailed("The directory has no " + leads);
        var body = new LinkedHashMap<String, Object>();
        body.put("groupId", id);
        body.put("title", group.name());
        body.put("starts", starts);
        body.put("zone", ZONE);
        body.put("duration", rhythm.duration().toString());
        body.put("place", rhythm.place().room());
        body.put("facilitator", leader);
        management.post("/q/local/past-sessions", body);
    }

    private void ahead(String id, PlannedGroup group, Rhythm rhythm) {
        sessions.post("/groups/" + id + "/series", planned(group, rhythm));
    }

    /** What is changed once it was planned: its people are told by mail. */
    void tell(Map<PlannedGroup, String> groups) {
        groups.forEach((group, id) -> {
            if (group.rhythm() == null) return;
            if (group.news().contains(News.NEXT_SESSION_MOVED)) moveNext(id);
            if (group.news().contains(News.SERIES_CHANGED)) changeFromTheThird(id);
        });
    }

    private void changeFromTheThird(String group) {
        var third = sessions.get("/sessions?group=" + group + "&state=SCHEDULED&limit=3")
                .path("items")
                .path(2);
        var date = LocalDateTime.parse(third.path("recurrenceId").asText());
        sessions.post(
                "/series/" + third.path("series").asText() + "/change",
                Map.of(
                        "from", date.toLocalDate().toString(),
                        "time", date.toLocalTime().plusHours(1).toString(),
                        "place", "Rådhuset, Formannskapssalen"));
    }

    /** It begins an hour later than planned. */
    private void moveNext(String group) {
        var next = sessions.get("/sessions?group=" + group + "&state=SCHEDULED&limit=1")
                .path("items")
                .path(0);
        var start = OffsetDateTime.parse(next.path("start").asText()).toLocalDateTime();
        sessions.post(
                "/sessions/" + next.path("id").asText() + "/reschedule",
                Map.of("start", start.plusHours(1).toString()));
    }

    private Map<String, Object> planned(PlannedGroup group, Rhythm rhythm) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", group.name());
        body.put("start", rhythm.first(today).toString());
        body.put("zone", ZoneId.of(ZONE).getId());
        body.put("duration", rhythm.duration().toString());
        body.put("rule", rhythm.rule());
        body.put("skipHolidays", true);
        body.put("place", rhythm.place().room());
        body.put("district", rhythm.place().district());
        body.put("link", rhythm.place().link());
        body.put("rotation", rhythm.takesTurns() ? "ROUND_ROBIN" : "FIXED");
        return body;
    }
}
