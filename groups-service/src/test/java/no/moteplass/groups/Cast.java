package no.moteplass.groups;

import static no.moteplass.platform.testing.http.Http.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Request;

/** Whoever acts in the tests, and what they can do over HTTP. Every person and unit is new, so that no test meets another's. */
public final class Cast {

    public static final String API = "/api/v1";
    public static final String COORDINATOR = "koordinator@example.org";

    private Cast() {}

    public record Person(String id, String email) {

        public Request asks() {
            return as(TestTokens.leader(email));
        }
    }

    public static Request as(String token) {
        return given().token(token).contentType("application/json");
    }

    public static Request coordinator() {
        return as(TestTokens.coordinator(COORDINATOR));
    }

    public static Request machine(String... scopes) {
        return as(TestTokens.machine("a-machine", scopes));
    }

    public static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** A unit of its own. */
    public static String unit() {
        return unit("HLS");
    }

    public static String unit(String sector) {
        var code = "U-" + unique();
        coordinator()
                .body(Map.of("code", code, "name", "Bydel " + code, "kind", "BYDEL", "sector", sector))
                .post(API + "/org-units")
                .statusCode(201);
        return code;
    }

    public static Person frontLine() {
        return leader(unit(), Map.of());
    }

    public static Person frontLine(String unit) {
        return leader(unit, Map.of());
    }

    public static Person reportOf(Person manager, String unit) {
        return leader(unit, Map.of("manager", manager.id()));
    }

    public static Person leader(String unit, Map<String, Object> more) {
        var email = "p" + UUID.randomUUID() + "@example.org";
        var body = new LinkedHashMap<String, Object>(
                Map.of("email", email, "givenName", "Åse", "familyName", "Prøve", "level", "FRONT_LINE", "unit", unit));
        body.putAll(more);
        var id = coordinator().body(body).post(API + "/leaders").statusCode(201).<String>path("id");
        return new Person(id, body.get("email").toString().toLowerCase(Locale.ROOT));
    }

    public static List<Person> frontLines(int many) {
        var people = new ArrayList<Person>();
        for (var index = 0; index < many; index++) {
            people.add(frontLine());
        }
        return people;
    }

    public static String draft(Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("programme", "refleksjon-forstelinje", "name", "Prøve " + unique(), "minSize", 1, "maxSize", 5));
        body.putAll(more);
        return coordinator().body(body).post(API + "/groups").statusCode(201).path("id");
    }

    /** An open group with somebody of a unit of their own as facilitator and purpose owner. */
    public static String group(Map<String, Object> more) {
        var id = draft(more);
        putMember(id, frontLine(), Map.of("roles", List.of("PURPOSE_OWNER", "FACILITATOR")))
                .statusCode(201);
        move(id, "open").statusCode(200);
        return id;
    }

    public static String group(int seats) {
        return group(Map.of("maxSize", seats));
    }

    public static Answer move(String group, String verb) {
        return coordinator().body("{}").post(API + "/groups/" + group + "/" + verb);
    }

    public static Answer putMember(String group, Person person, Map<String, Object> wish) {
        return coordinator().body(wish).put(API + "/groups/" + group + "/members/" + person.id());
    }

    public static Answer signUp(String group, Person person) {
        return person.asks().body("{}").post(API + "/groups/" + group + "/sign-ups");
    }

    public static Answer signUpFor(String group, Person person, boolean onRequest) {
        return coordinator()
                .body(Map.of("leaderId", person.id(), "onRequest", onRequest))
                .post(API + "/groups/" + group + "/sign-ups");
    }

    public static Answer answer(Person person, String signUp, String verb) {
        return person.asks().post(API + "/sign-ups/" + signUp + "/" + verb);
    }

    public static Answer notice(String signUp) {
        return machine("answers.write").post(API + "/sign-ups/" + signUp + "/offer-notice");
    }

    public static Answer read(String group) {
        return coordinator().get(API + "/groups/" + group).statusCode(200);
    }

    public static String stateOf(Person person, String group) {
        return signUpOf(person, group).get("state").toString();
    }

    public static Map<String, Object> signUpOf(Person person, String group) {
        List<Map<String, Object>> all =
                person.asks().get(API + "/sign-ups?leader=me").statusCode(200).path("items");
        return all.stream()
                .filter(each -> group.equals(each.get("group")))
                .findFirst()
                .orElseThrow();
    }

    public static Answer patch(String path, long version, Object body) {
        return coordinator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(API + path);
    }

    public static long version(Person person) {
        return coordinator().get(API + "/leaders/" + person.id()).<Integer>path("version");
    }

    /** A programme whose groups that name nobody have this purpose owner. */
    public static String programmeOf(Person owner) {
        return programme(Map.of("purposeOwner", owner.id()));
    }

    /** A programme of its own. */
    public static String programme(Map<String, Object> more) {
        var code = "eget-" + unique();
        var body = new LinkedHashMap<String, Object>(Map.ofEntries(
                Map.entry("code", code),
                Map.entry("name", "Eget tilbud"),
                Map.entry("purpose", "Noe felles."),
                Map.entry("kind", "NETWORK"),
                Map.entry("enrolment", "OPEN"),
                Map.entry("facilitation", "SELF_RUN"),
                Map.entry("minSize", 1),
                Map.entry("maxSize", 5),
                Map.entry("rhythm", "MONTHLY"),
                Map.entry("durationMinutes", 60),
                Map.entry("confidential", false),
                Map.entry("area", "KULTUR_VERDIER")));
        body.putAll(more);
        coordinator().body(body).post(API + "/programmes").statusCode(201);
        return code;
    }
}
