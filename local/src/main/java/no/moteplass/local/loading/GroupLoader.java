package no.moteplass.local.loading;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.local.sample.PlannedGroup;
import no.moteplass.local.sample.PlannedGroup.News;

/** Makes the groups as a coordinator does: create, name who leads, open, sign people up, start. */
final class GroupLoader {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Api groups;
    private final Api management;
    private final Map<String, String> leaderIds;
    private final LocalDate today;
    private final Map<PlannedGroup, String> groupIds = new ConcurrentHashMap<>();

    GroupLoader(Api groups, Api management, Map<String, String> leaderIds, LocalDate today) {
        this.groups = groups;
        this.management = management;
        this.leaderIds = leaderIds;
        this.today = today;
    }

    /** Answers the ids that the groups got. */
    Map<PlannedGroup, String> load(List<PlannedGroup> planned) {
        Parallel.forEach(planned, this::load);
        return Map.copyOf(groupIds);
    }

    private void load(PlannedGroup group) {
        var id = groups.post("/groups", body(group)).path("id").asText();
        groupIds.put(group, id);
        role(id, group.owner(), "PURPOSE_OWNER");
        if (group.facilitator() != null) role(id, group.facilitator(), "FACILITATOR");
        if (group.deputy() != null) role(id, group.deputy(), "DEPUTY_FACILITATOR");
        if (group.state() == PlannedGroup.State.DRAFT) return;

        groups.post("/groups/" + id + "/open", Map.of());
        group.members().forEach(person -> signUp(id, person));
        if (group.mentored()) {
            seatWithRole(id, group.members().getFirst(), "MENTOR");
            seatWithRole(id, group.members().getLast(), "MENTEE");
        }
        group.waiting().forEach(person -> signUp(id, person));
        if (group.hasStarted()) {
            groups.post("/groups/" + id + "/start", Map.of());
            backdate(id, group);
        }
    }

    private Map<String, Object> body(PlannedGroup group) {
        var body = new LinkedHashMap<String, Object>();
        body.put("programme", group.programme());
        body.put("name", group.name());
        if (group.maxSize() != null) body.put("maxSize", group.maxSize());
        if (group.sector() != null) {
            body.put("scope", "SECTOR");
            body.put("sector", group.sector());
        }
        if (group.dated()) {
            body.put("signUpFrom", at(today));
            body.put("signUpUntil", at(today.plusDays(1)));
        }
        return body;
    }

    private static String at(LocalDate day) {
        return day.atStartOfDay(OSLO).toOffsetDateTime().toString();
    }

    private static String noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(OSLO).toOffsetDateTime().toString();
    }

    private void role(String group, String person, String role) {
        groups.put("/groups/" + group + "/members/" + leader(person), Map.of("roles", List.of(role), "seat", false));
    }

    private void seatWithRole(String group, String person, String role) {
        groups.put("/groups/" + group + "/members/" + leader(person), Map.of("roles", List.of(role), "seat", true));
    }

    private void signUp(String group, String person) {
        groups.post("/groups/" + group + "/sign-ups", Map.of("leaderId", leader(person), "onRequest", true));
    }

    /** What people have not answered yet: they hear of it by mail. */
    void invite(Map<PlannedGroup, String> ids) {
        ids.forEach((group, id) -> {
            if (!group.invited().isEmpty()) invite(id, group.invited());
        });
    }

    private void invite(String group, List<String> people) {
        groups.post(
                "/groups/" + group + "/invitations",
                Map.of("leaderIds", people.stream().map(this::leader).toList(), "until", noon(today.plusDays(45))));
    }

    /** Seats begin when people sign up; those of a group that has met must have begun before it met. */
    private void backdate(String id, PlannedGroup group) {
        if (group.rhythm() == null) return;
        var past = group.rhythm().past(today);
        if (past.isEmpty()) return;
        var from = past.getFirst().toLocalDate().minusDays(14);
        management.post("/q/local/backdate", Map.of("groupId", id, "from", from.toString()));
    }

    /** Once its mail has left, an offer is told to have come back: as notifications-service does for a real one. */
    void notReached(Map<PlannedGroup, String> ids, Api mails) {
        ids.keySet().stream().filter(PlannedGroup::oneNotReached).forEach(group -> {
            var signUps = "/sign-ups?leader=" + leader(group.invited().getLast());
            Waiting.until(PATIENCE, "the mail of an offer", () -> hasDeadline(groups.get(signUps)));
            var offer = groups.get(signUps).path("items").path(0).path("id").asText();
            mails.post("/sign-ups/" + offer + "/offer-undelivered", Map.of());
        });
    }

    private static boolean hasDeadline(JsonNode signUps) {
        return signUps.path("items").path(0).hasNonNull("offerExpiresAt");
    }

    /** The last step, once the groups have met: some pause, some are over, and somebody has left. */
    void settle(Map<PlannedGroup, String> ids) {
        ids.keySet().stream()
                .filter(PlannedGroup::oneHasLeft)
                .forEach(group ->
                        groups.patch("/leaders/" + leader(group.members().getLast()), Map.of("active", false)));
        Parallel.forEach(List.copyOf(ids.entrySet()), entry -> {
            switch (entry.getKey().state()) {
                case PAUSED -> groups.post("/groups/" + entry.getValue() + "/pause", Map.of());
                case CLOSED -> {
                    if (!entry.getKey().news().contains(News.CLOSED)) close(entry.getValue());
                }
                case DRAFT, OPEN, ACTIVE -> {
                    // these are where they shall be
                }
            }
        });
    }

    /** What members are told by mail of their group. */
    void tell(Map<PlannedGroup, String> ids) {
        ids.forEach((group, id) -> {
            if (group.news().contains(News.CLOSED)) close(id);
            if (group.news().contains(News.LAST_MEMBER_TAKEN_OUT)) {
                groups.delete(
                        "/groups/" + id + "/members/" + leader(group.members().getLast()));
            }
        });
    }

    private void close(String id) {
        groups.post("/groups/" + id + "/close", Map.of("reason", "Gruppen er ferdig"));
    }

    private String leader(String email) {
        var id = leaderIds.get(email);
        if (id == null) throw new LoadingFailed("The directory has no " + email);
        return id;
    }
}
