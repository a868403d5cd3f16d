package no.moteplass.portal.fakes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import java.util.List;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

/** The three services as tests shape them: what they are asked, and what they answer. */
public final class FakeServices {

    public static final String GROUPS = "/groups/api/v1";
    public static final String SESSIONS = "/sessions/api/v1";
    public static final String NOTIFICATIONS = "/notifications/api/v1";

    public static final String HANNA = "01938a00-0000-7000-8000-000000000001";
    public static final String OPEN_GROUP = "01938a00-0000-7000-8000-0000000000a1";
    public static final String FULL_GROUP = "01938a00-0000-7000-8000-0000000000a2";
    public static final String OFFERED_GROUP = "01938a00-0000-7000-8000-0000000000a3";
    public static final String MY_GROUP = "01938a00-0000-7000-8000-0000000000a4";
    public static final String OTHERS_GROUP = "01938a00-0000-7000-8000-0000000000a5";
    public static final String SESSION = "01938a00-0000-7000-8000-0000000000b1";
    public static final String SERIES = "01938a00-0000-7000-8000-0000000000f1";
    public static final String SIGN_UP = "01938a00-0000-7000-8000-0000000000c1";

    private FakeServices() {}

    public static WireMock mock() {
        return FakeSignIn.wireMock();
    }

    /** As a weekday in a city where everything works. */
    public static void reset() {
        mock().resetMappings();
        mock().resetRequests();
        FakeSignIn.stubAgain();
        Weekday.begin();
    }

    public static String group(String id, String name, int members, int free, int waiting, boolean open) {
        return """
                {"id":"%s","version":2,"programme":"refleksjon-forstelinje","programmeName":"Refleksjonsgrupper for førstelinjeledere",
                 "name":"%s","purpose":"Et fast sted å tenke høyt om det som er vanskelig i omstillingen, sammen med noen som står i det samme.",
                 "area":"KOMPETANSE_LEDERSTOTTE","promotion":"OFFER","anchoring":[],"theme":null,"levels":["FRONT_LINE"],"kinds":["LEADER"],
                 "scope":"CITY","unit":null,"sector":null,"slots":[],"state":"OPEN","facilitation":"FACILITATED","confidential":true,
                 "minSize":5,"maxSize":8,"maxPerUnit":2,"members":%d,"freeSeats":%d,"waiting":%d,"signUpOpen":%s,
                 "signUpFrom":null,"signUpUntil":null,"contact":null,"flags":[%s],"actions":[%s]}
                """.formatted(
                        id,
                        name,
                        members,
                        free,
                        waiting,
                        open,
                        id.equals(MY_GROUP) ? "\"DEPENDS_ON_ONE_PERSON\"" : "",
                        actionsOfLeader(id, open));
    }

    private static String actionsOfLeader(String group, boolean open) {
        return switch (group) {
            case MY_GROUP -> "\"see-members\"";
            case OFFERED_GROUP, OTHERS_GROUP -> "";
            default -> open ? "\"sign-up\"" : "";
        };
    }

    /** The same, with what its reader may do with it. */
    public static String may(String thing, String... actions) {
        return thing.replaceAll(
                "\"actions\":\\[[^]]*]",
                "\"actions\":"
                        + Stream.of(actions).map(each -> '"' + each + '"').toList());
    }

    public static String signUp(String end, String group, String state, Integer position, String expires) {
        return """
                {"id":"01938a00-0000-7000-8000-0000000000%s","version":1,"group":"%s","groupName":"%s","programme":"%s","leader":"%s","state":"%s","position":%s,"offerExpiresAt":%s,"actions":[%s]}
                """.formatted(
                        end,
                        group,
                        nameOf(group),
                        group.equals(MY_GROUP) ? "duo" : "moteplass-by",
                        HANNA,
                        state,
                        position,
                        expires == null ? "null" : "\"" + expires + "\"",
                        switch (state) {
                            case "OFFERED" -> "\"accept\",\"decline\"";
                            case "PLACED", "WAITING" -> "\"withdraw\"";
                            default -> "";
                        });
    }

    private static String nameOf(String group) {
        return switch (group) {
            case OPEN_GROUP -> "Førstelinjen på Grünerløkka og Sagene";
            case FULL_GROUP -> "Ledelse gjennom omstilling";
            case OFFERED_GROUP -> "Tirsdagsgruppen";
            default -> "Kveldsvakt og ledelse";
        };
    }

    public static String session(String id, String start, String end, String state, String response) {
        return """
                {"id":"%s","version":1,"group":"%s","groupName":"Kveldsvakt og ledelse","series":null,"title":"Samling i Kveldsvakt og ledelse",
                 "start":"%s","end":"%s","zone":"Europe/Oslo","state":"%s","uid":"u1","recurrenceId":null,"sequence":0,
                 "facilitators":[{"leader":"01938a00-0000-7000-8000-000000000002","name":"Ingrid Iversen","role":"LEAD","source":"ROTATION"}],
                 "place":"Rådhuset, møterom 3","district":"Sentrum","link":null,"myResponse":%s,"actions":[%s]}
                """.formatted(
                        id,
                        MY_GROUP,
                        start,
                        end,
                        state,
                        response == null ? "null" : "\"" + response + "\"",
                        "SCHEDULED".equals(state) ? "\"answer\"" : "");
    }

    /** When a group meets, as those may know it who are in it or have an offer, or whose programme is open. */
    public static String exactly(String group) {
        return """
                {"group":"%s","planned":true,"weekday":"TUE","partOfDay":"AM","start":"09:00","duration":"PT1H","rhythm":"P1M",
                 "place":"Rådhuset, møterom 3","district":"Sentrum","online":false,"nextDate":"2027-01-12"}
                """.formatted(group);
    }

    /** The same, as everyone else may know it of a confidential group. */
    public static String roughly(String group, String weekday, String part, String district) {
        return """
                {"group":"%s","planned":true,"weekday":"%s","partOfDay":"%s","start":null,"duration":"PT1H30M","rhythm":"P2W",
                 "place":null,"district":"%s","online":null,"nextDate":null}
                """.formatted(group, weekday, part, district);
    }

    public static String unplanned(String group) {
        return """
                {"group":"%s","planned":false,"weekday":null,"partOfDay":null,"start":null,"duration":null,"rhythm":null,
                 "place":null,"district":null,"online":null,"nextDate":null}
                """.formatted(group);
    }

    public static String items(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"nextCursor\":null}";
    }

    /** The first page of groups by fit, of which there are so many in all. */
    public static String found(int total, int joinable, String... groups) {
        var more = total > groups.length ? "\"more\"" : "null";
        return "{\"items\":[" + String.join(",", groups) + "],\"nextCursor\":" + more + ",\"total\":" + total
                + ",\"joinable\":" + joinable + "}";
    }

    public static ResponseDefinitionBuilder forbidden() {
        return problem(403, "forbidden", "Du har ikke tilgang", "Dette er ikke åpent for deg.", null);
    }

    public static ResponseDefinitionBuilder problem(int status, String type, String title, String detail, String rule) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("""
                        {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","instance":"/x"%s}
                        """.formatted(type, title, status, detail, rule == null ? "" : ",\"rule\":\"" + rule + "\""));
    }

    /** One field that a service finds wrong. */
    public static ResponseDefinitionBuilder wrong(String field, String code, String message) {
        return aResponse()
                .withStatus(422)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("""
                        {"type":"/problems/invalid-input","title":"Noe må rettes","status":422,"detail":"Se feltene.","instance":"/x",
                         "violations":[{"field":"%s","code":"%s","message":"%s"}]}
                        """.formatted(field, code, message));
    }

    public static void answer(MappingBuilder request, ResponseDefinitionBuilder response) {
        mock().register(request.willReturn(response));
    }

    /** A whole service that does not answer. */
    public static void away(String service) {
        mock().register(WireMock.any(urlPathMatching(service + "/.*"))
                .atPriority(1)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    /** A whole service that takes every call and answers none, for longer than anybody waits. */
    public static void hangs(String service) {
        mock().register(WireMock.any(urlPathMatching(service + "/.*"))
                .atPriority(1)
                .willReturn(hanging()));
    }

    public static ResponseDefinitionBuilder hanging() {
        return aResponse().withFixedDelay(4_000).withFault(Fault.EMPTY_RESPONSE);
    }

    public static List<LoggedRequest> asked(RequestPatternBuilder pattern) {
        return mock().find(pattern);
    }

    /** What a coordinator may do with a group that takes people. */
    public static String coordinated(String group) {
        return may(
                group, "change-members", "close", "edit", "invite", "plan", "see-members", "see-waiting-list", "start");
    }

    /** What whoever plans a session may do with it. */
    public static String planned(String session) {
        return may(session, "answer", "cancel", "edit", "name-facilitators", "reschedule", "see-responses");
    }

    /** A session of a series, on its date or moved from it. */
    public static String ofSeries(String end, String date, String start, String until) {
        return session(SESSION.replace("b1", end), start, until, "SCHEDULED", null)
                .replace("\"series\":null", "\"series\":\"" + SERIES + "\"")
                .replace("\"recurrenceId\":null", "\"recurrenceId\":\"" + date + "T09:00\"");
    }
}
