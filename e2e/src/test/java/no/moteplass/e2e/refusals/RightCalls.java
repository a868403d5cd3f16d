package no.moteplass.e2e.refusals;

import static no.moteplass.e2e.stack.RunningStack.eventually;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.stack.Answer;
import no.moteplass.e2e.stack.Clocks;
import no.moteplass.e2e.stack.Person;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.TestGroup;
import no.moteplass.local.settings.Application;

/** Calls that need more than a body: something made for them, in the state that they ask for, or somebody whose it is. */
final class RightCalls {
    private static final String HANNA = "hanna@example.org";
    private static final String INGRID = "ingrid@example.org";
    private static final Map<String, ?> NOTHING = Map.of();

    private final RunningStack stack;
    private final Map<String, Supplier<Answer>> calls = new HashMap<>();

    RightCalls(RunningStack stack) {
        this.stack = stack;
        groups();
        offers();
        sessions();
        notifications();
    }

    /** Empty where everybody's path and body will do. */
    Optional<Answer> of(Operation operation) {
        return Optional.ofNullable(calls.get(operation.toString())).map(Supplier::get);
    }

    private void groups() {
        calls.put("POST groups-service/api/v1/groups/{id}/open", () -> move(ready(), "open"));
        calls.put("POST groups-service/api/v1/groups/{id}/start", () -> move(anOpen().id(), "start"));
        calls.put("POST groups-service/api/v1/groups/{id}/pause", () -> {
            var group = anOpen().id();
            move(group, "start").must(200);
            return move(group, "pause");
        });
        calls.put("POST groups-service/api/v1/groups/{id}/resume", () -> {
            var group = anOpen().id();
            move(group, "start").must(200);
            move(group, "pause").must(200);
            return move(group, "resume");
        });
        calls.put(
                "POST groups-service/api/v1/groups/{id}/sign-ups",
                () -> stack.groups().as(somebody()).post("/groups/" + anOpen().id() + "/sign-ups", NOTHING));
        calls.put(
                "PUT groups-service/api/v1/groups/{id}/members/{leaderId}",
                () -> stack.groups()
                        .put("/groups/" + ready() + "/members/" + somebody().id(), RightBodies.member()));
        calls.put("DELETE groups-service/api/v1/groups/{id}/members/{leaderId}", () -> {
            var member = "/groups/" + ready() + "/members/" + somebody().id();
            stack.groups().put(member, RightBodies.member()).must(200, 201);
            return stack.groups().send("DELETE", member, null, Map.of());
        });
        calls.put("GET groups-service/api/v1/ended-sessions/{session}", () -> {
            var session = "/ended-sessions/" + "cd".repeat(32);
            stack.groups()
                    .put(
                            session,
                            Map.of(
                                    "until",
                                    stack.clocks().now().plusSeconds(3600).toString()))
                    .must(200, 204);
            return stack.groups().get(session);
        });
    }

    private void offers() {
        calls.put("POST groups-service/api/v1/groups/{id}/invitations", () -> invite(anOpen(), somebody()));
        calls.put("GET groups-service/api/v1/groups/{id}/invitations/{invitation}", () -> {
            var made = invite(anOpen(), somebody()).must(201).header("Location");
            return stack.groups().get(made.substring(made.indexOf("/groups/")));
        });
        calls.put("POST groups-service/api/v1/sign-ups/{id}/decline", () -> {
            var invited = somebody();
            return stack.groups().as(invited).post(offerTo(invited) + "/decline", NOTHING);
        });
        for (var said : List.of("offer-notice", "offer-undelivered")) {
            calls.put(
                    "POST groups-service/api/v1/sign-ups/{id}/" + said,
                    () -> stack.groups().as("notifications-service").post(offerTo(somebody()) + "/" + said, NOTHING));
        }
    }

    private void sessions() {
        calls.put("POST sessions-service/api/v1/groups/{group}/series", () -> plan("series", RightBodies.series()));
        calls.put(
                "POST sessions-service/api/v1/groups/{group}/sessions", () -> plan("sessions", RightBodies.session()));
        calls.put("POST sessions-service/api/v1/series/{id}/change", () -> {
            var planned = plan("series", RightBodies.series()).must(201).json();
            return stack.sessions()
                    .post(
                            "/series/" + planned.path("id").asText() + "/change",
                            Map.of("from", "2030-03-01", "place", "Deichman"));
        });
        calls.put("POST sessions-service/api/v1/sessions/{id}/cancel", this::cancelled);
        calls.put("POST sessions-service/api/v1/sessions/{id}/swap", this::swapped);
        calls.put("PUT sessions-service/api/v1/sessions/{id}/attendance", this::attended);
        calls.put(
                "GET sessions-service/api/v1/schedules",
                () -> stack.sessions()
                        .get("/schedules?groups=" + led().path("group").asText()));
        calls.put(
                "GET sessions-service/api/v1/sessions/{id}/responses",
                () -> stack.sessions()
                        .as(INGRID)
                        .get("/sessions/" + led().path("id").asText() + "/responses"));
        calls.put("GET sessions-service/calendars/{token}.ics", () -> {
            var address = aCalendar().path("address").asText();
            return stack.sessions().asNobody().get("/" + address.substring(address.indexOf("/calendars/")));
        });
        calls.put(
                "DELETE sessions-service/api/v1/calendar-subscriptions/{id}",
                () -> stack.sessions()
                        .as(HANNA)
                        .send(
                                "DELETE",
                                "/calendar-subscriptions/"
                                        + aCalendar().path("id").asText(),
                                null,
                                Map.of("If-Match", "\"1\"")));
        calls.put(
                "GET sessions-service/feeds/{name}",
                () -> stack.sessions().as("notifications-service").get("//feeds/sessions"));
    }

    private Answer plan(String what, Map<String, ?> body) {
        return stack.sessions().post("/groups/" + led().path("group").asText() + "/" + what, body);
    }

    private Answer cancelled() {
        var planned = plan("sessions", RightBodies.session()).must(201).json();
        return stack.sessions().post("/sessions/" + planned.path("id").asText() + "/cancel", NOTHING);
    }

    private void notifications() {
        calls.put(
                "GET notifications-service/api/v1/leaders/{id}/data",
                () -> stack.notifications()
                        .as(HANNA)
                        .get("/leaders/" + stack.people().named(HANNA).id() + "/data"));
        calls.put("POST notifications-service/api/v1/actions/{token}", () -> {
            var invited = somebody();
            invite(anOpen(), invited).must(201);
            return stack.notifications().asNobody().post("/actions/" + linkTo(invited), NOTHING);
        });
    }

    private Answer move(String group, String step) {
        return stack.groups().post("/groups/" + group + "/" + step, NOTHING);
    }

    /** In the making, with somebody who answers for its purpose. */
    private String ready() {
        var group = stack.groups()
                .post("/groups", Map.of("programme", "moteplass-by", "name", "Utkast for en prøve"))
                .must(201)
                .json()
                .path("id")
                .asText();
        stack.groups()
                .put(
                        "/groups/" + group + "/members/"
                                + stack.people().named("anna@example.org").id(),
                        Map.of("roles", List.of("PURPOSE_OWNER"), "seat", false))
                .must(200, 201);
        return group;
    }

    /** Two sit in it, so that it may start. */
    private TestGroup anOpen() {
        var ingrid = stack.people().named(INGRID);
        var group =
                stack.group("moteplass-by").sized(2, 20).facilitatedBy(ingrid).open();
        group.signUpAll(stack.people().frontLine(2));
        return group;
    }

    private Person somebody() {
        return stack.people().frontLine(1).getFirst();
    }

    private Answer invite(TestGroup group, Person invited) {
        return stack.groups()
                .post("/groups/" + group.id() + "/invitations", Map.of("leaderIds", List.of(invited.id())));
    }

    private String offerTo(Person invited) {
        return "/sign-ups/"
                + invite(anOpen(), invited).must(201).json().at("/items/0/id").asText();
    }

    /** Out of the mail about an invitation. */
    String linkTo(Person invited) {
        var found = new AtomicReference<String>();
        eventually("the invitation's mail", () -> {
            stack.mailbox().of(invited).stream()
                    .flatMap(mail -> mail.links().stream())
                    .filter(link -> link.contains("/svar/"))
                    .findFirst()
                    .ifPresent(link -> found.set(link.substring(link.lastIndexOf('/') + 1)));
            return found.get() != null;
        });
        return found.get();
    }

    /** One that Ingrid leads. */
    private JsonNode led() {
        return stack.sessions().as(INGRID).everything("/sessions?leader=me").stream()
                .filter(session -> session.path("state").asText().equals("SCHEDULED"))
                .findFirst()
                .orElseThrow();
    }

    private Answer swapped() {
        var one = led();
        var other = stack.sessions().as(INGRID).everything("/sessions?leader=me").stream()
                .filter(session -> session.path("state").asText().equals("SCHEDULED"))
                .filter(session -> session.path("group").equals(one.path("group")))
                .filter(session -> !session.path("id").equals(one.path("id")))
                .findFirst()
                .orElseThrow();
        return stack.sessions()
                .post(
                        "/sessions/" + one.path("id").asText() + "/swap",
                        Map.of("with", other.path("id").asText()));
    }

    /** Somebody led a session yesterday. */
    private Answer attended() {
        var ingrid = stack.people().named(INGRID).id();
        var yesterday =
                LocalDateTime.ofInstant(stack.clocks().now(), Clocks.OSLO).minusDays(1);
        stack.local()
                .management(Application.SESSIONS)
                .post(
                        "/q/local/past-sessions",
                        Map.of(
                                "groupId",
                                led().path("group").asText(),
                                "title",
                                "Samling i går",
                                "starts",
                                List.of(yesterday.withNano(0).toString()),
                                "zone",
                                Clocks.OSLO.getId(),
                                "duration",
                                "PT1H",
                                "facilitator",
                                ingrid));
        var held = stack.sessions().as(INGRID).everything("/sessions?leader=me&state=HELD").stream()
                .filter(session -> session.path("actions").toString().contains("record-attendance"))
                .findFirst()
                .orElseThrow();
        var there = "/sessions/" + held.path("id").asText() + "/attendance";
        var byName =
                stack.sessions().as(INGRID).get(there).json().path("byName").asBoolean();
        Map<String, ?> came = byName
                ? Map.of("names", List.of(Map.of("leaderId", ingrid, "attendance", "PRESENT")))
                : Map.of("present", 1);
        return stack.sessions().as(INGRID).put(there, came);
    }

    private JsonNode aCalendar() {
        return stack.sessions()
                .as(HANNA)
                .post("/calendar-subscriptions", Map.of("kind", "PERSON", "mask", "FULL"))
                .must(201)
                .json();
    }
}
