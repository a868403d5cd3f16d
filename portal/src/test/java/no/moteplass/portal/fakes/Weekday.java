package no.moteplass.portal.fakes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static no.moteplass.portal.fakes.FakeServices.FULL_GROUP;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.HANNA;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.NOTIFICATIONS;
import static no.moteplass.portal.fakes.FakeServices.OFFERED_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OTHERS_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SERIES;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.coordinated;
import static no.moteplass.portal.fakes.FakeServices.exactly;
import static no.moteplass.portal.fakes.FakeServices.forbidden;
import static no.moteplass.portal.fakes.FakeServices.found;
import static no.moteplass.portal.fakes.FakeServices.group;
import static no.moteplass.portal.fakes.FakeServices.items;
import static no.moteplass.portal.fakes.FakeServices.mock;
import static no.moteplass.portal.fakes.FakeServices.ofSeries;
import static no.moteplass.portal.fakes.FakeServices.planned;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.roughly;
import static no.moteplass.portal.fakes.FakeServices.session;
import static no.moteplass.portal.fakes.FakeServices.signUp;
import static no.moteplass.portal.fakes.FakeServices.unplanned;

import java.util.List;

/** What the three services answer unless a test says otherwise: a weekday in a city where everything works. */
final class Weekday {

    private Weekday() {}

    static void begin() {
        directory();
        groups();
        sessions();
        schedules();
        coordination();
        calendars();
        series();
        notifications();
        asCoordinatorsSeeThem();
    }

    private static void directory() {
        mock().register(get(urlPathMatching(GROUPS + "/ended-sessions/.*"))
                .willReturn(problem(404, "not-found", "Finnes ikke", "Økten går.", null)));
        mock().register(put(urlPathMatching(GROUPS + "/ended-sessions/.*"))
                .willReturn(aResponse().withStatus(204)));
        mock().register(get(urlPathEqualTo(GROUPS + "/leaders/me")).willReturn(okJson("""
                        {"id":"%s","version":3,"externalId":"x1","email":"hanna@example.org","givenName":"Hanna",
                         "familyName":"Håkonsen","level":"FRONT_LINE","unit":"0301-02","unitName":"Bydel Grünerløkka",
                         "language":"nb","kind":"LEADER","active":true}
                        """.formatted(HANNA))));
        mock().register(patch(urlPathEqualTo(GROUPS + "/leaders/me")).willReturn(okJson("""
                        {"id":"%s","version":4,"givenName":"Hanna","familyName":"Håkonsen","language":"nn"}
                        """.formatted(HANNA))));
        mock().register(get(urlPathEqualTo(GROUPS + "/org-units/0301-02")).willReturn(okJson("""
                        {"code":"0301-02","version":1,"name":"Bydel Grünerløkka","kind":"BYDEL","sector":"HLS","timeSetAside":"PT2H"}
                        """)));
        mock().register(get(urlPathEqualTo(GROUPS + "/org-units")).willReturn(okJson("""
                        {"items":[{"code":"0301-02","version":1,"name":"Bydel Grünerløkka","kind":"BYDEL"},
                                  {"code":"0301-03","version":1,"name":"Bydel Sagene","kind":"BYDEL"}],"nextCursor":null}
                        """)));
    }

    private static void groups() {
        var open = group(OPEN_GROUP, "Førstelinjen på Grünerløkka og Sagene", 5, 3, 0, true);
        var full = group(FULL_GROUP, "Ledelse gjennom omstilling", 8, 0, 4, true);
        var offered = group(OFFERED_GROUP, "Tirsdagsgruppen", 7, 0, 2, true);
        var others = group(OTHERS_GROUP, "Toppledere på tvers", 5, 3, 0, true);
        var mine = group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true);
        for (var each : List.of(open, full, offered, mine, others)) {
            var id = each.substring(7, 43);
            mock().register(get(urlPathEqualTo(GROUPS + "/groups/" + id)).willReturn(okJson(each)));
        }
        mock().register(get(urlPathEqualTo(GROUPS + "/groups")).willReturn(okJson(items(open, full, offered, mine))));
        mock().register(get(urlPathEqualTo(GROUPS + "/groups"))
                .withQueryParam("sort", equalTo("fit"))
                .willReturn(okJson(found(4, 1, open, full, offered, mine))));
        mock().register(get(urlPathEqualTo(GROUPS + "/groups"))
                .withQueryParam("member", equalTo("me"))
                .willReturn(okJson(items(mine))));
        mock().register(get(urlPathEqualTo(GROUPS + "/sign-ups"))
                .withQueryParam("leader", equalTo("me"))
                .willReturn(okJson(items(
                        signUp("c3", OFFERED_GROUP, "OFFERED", null, "2027-03-31T12:00:00+02:00"),
                        signUp("c4", MY_GROUP, "PLACED", null, null)))));
        mock().register(get(urlPathMatching(GROUPS + "/groups/[^/]+/members")).willReturn(forbidden()));
        mock().register(get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/members"))
                .willReturn(okJson("""
                        {"items":[{"version":4,"leader":"%s","name":"Hanna Håkonsen","roles":[],"seat":true,"from":"2026-11-01T08:00:00Z"},
                                  {"version":6,"leader":"01938a00-0000-7000-8000-000000000002","name":"Ingrid Iversen","roles":["FACILITATOR"],"seat":false,"from":"2026-11-01T08:00:00Z"}],
                         "nextCursor":null}
                        """.formatted(HANNA))));
    }

    private static void sessions() {
        HeldSession.isThere(HeldSession.BY_NAME, true);
        HeldSession.isThere(HeldSession.COUNTED, false);
        mock().register(get(urlPathEqualTo(SESSIONS + "/sessions"))
                .willReturn(okJson(items(
                        session(SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "SCHEDULED", null),
                        session(
                                SESSION.replace("b1", "b2"),
                                "2027-02-09T09:00:00+01:00",
                                "2027-02-09T10:00:00+01:00",
                                "SCHEDULED",
                                "ACCEPTED"),
                        session(
                                SESSION.replace("b1", "b3"),
                                "2027-03-09T09:00:00+01:00",
                                "2027-03-09T10:00:00+01:00",
                                "CANCELLED",
                                null)))));
        mock().register(get(urlPathEqualTo(SESSIONS + "/sessions/" + SESSION + "/responses"))
                .willReturn(okJson(items(
                        "{\"leader\":\"%s\",\"name\":\"Hanna Håkonsen\",\"response\":\"ACCEPTED\"}".formatted(HANNA),
                        "{\"leader\":\"%s\",\"name\":\"Ingrid Iversen\",\"response\":null}"
                                .formatted(HANNA.replace("0001", "0002"))))));
        mock().register(get(urlPathEqualTo(SESSIONS + "/sessions/" + SESSION))
                .willReturn(okJson(session(
                        SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "SCHEDULED", null))));
    }

    private static void schedules() {
        mock().register(get(urlPathEqualTo(SESSIONS + "/schedules"))
                .willReturn(okJson(items(
                        roughly(OPEN_GROUP, "TUE", "AM", "Grünerløkka"),
                        unplanned(FULL_GROUP),
                        exactly(OFFERED_GROUP),
                        exactly(MY_GROUP),
                        roughly(OTHERS_GROUP, "THU", "PM", "Sentrum")))));
    }

    private static void coordination() {
        var programme = """
                {"code":"refleksjon-forstelinje","version":1,"name":"Refleksjonsgrupper for førstelinjeledere","nameNn":null,"nameEn":null,
                 "kind":"REFLECTION","enrolment":"OPEN","facilitation":"FACILITATED","confidential":true,"durationMinutes":60,
                 "purpose":"Et fast sted å tenke høyt om det som er vanskelig.","area":"KOMPETANSE_LEDERSTOTTE",
                 "levels":["FRONT_LINE"],"minSize":5,"maxSize":8}
                """;
        mock().register(get(urlPathEqualTo(GROUPS + "/programmes")).willReturn(okJson(items(programme))));
        mock().register(get(urlPathEqualTo(GROUPS + "/programmes/refleksjon-forstelinje"))
                .willReturn(okJson(programme)));
        mock().register(get(urlPathMatching(GROUPS + "/groups/[^/]+/waiting-list"))
                .willReturn(okJson("""
                        {"items":[{"id":"01938a00-0000-7000-8000-0000000000d1","version":1,"group":"%1$s","groupName":"Kveldsvakt og ledelse",
                          "leader":"01938a00-0000-7000-8000-000000000005","leaderName":"Dina Dahl","state":"OFFERED","position":null,
                          "offerExpiresAt":"2027-03-31T10:00:00Z","actions":["accept","decline"]},
                         {"id":"01938a00-0000-7000-8000-0000000000d2","version":1,"group":"%1$s","groupName":"Kveldsvakt og ledelse",
                          "leader":"01938a00-0000-7000-8000-000000000006","leaderName":"Ben Berg","state":"WAITING","position":1,"offerExpiresAt":null,"actions":["withdraw"]}],
                         "nextCursor":null,"count":1}
                        """.formatted(MY_GROUP))));
        mock().register(get(urlPathEqualTo(GROUPS + "/leaders/01938a00-0000-7000-8000-000000000007"))
                .willReturn(okJson("""
                        {"id":"01938a00-0000-7000-8000-000000000007","version":1,"email":"anna@example.org","givenName":"Anna","familyName":"Aas",
                         "level":"LEVEL_2","unit":"0301-11","unitName":"Bydel Stovner","language":"nb","kind":"LEADER"}
                        """)));
        mock().register(get(urlPathEqualTo(GROUPS + "/leaders")).willReturn(okJson("""
                        {"items":[{"id":"01938a00-0000-7000-8000-000000000007","version":1,"email":"anna@example.org","givenName":"Anna","familyName":"Aas",
                          "level":"LEVEL_2","unit":"0301-11","unitName":"Bydel Stovner","language":"nb","kind":"LEADER"}],"nextCursor":null}
                        """)));
    }

    private static void calendars() {
        mock().register(get(urlPathEqualTo(SESSIONS + "/calendar-subscriptions"))
                .willReturn(okJson("""
                        {"items":[{"id":"01938a00-0000-7000-8000-0000000000e1","version":2,"kind":"PERSON","mask":"FULL",
                          "createdAt":"2026-11-01T08:00:00Z","lastUsedAt":"2026-11-20T06:30:00Z"}],"nextCursor":null}
                        """)));
        mock().register(post(urlPathEqualTo(SESSIONS + "/calendar-subscriptions"))
                .willReturn(okJson("""
                        {"id":"01938a00-0000-7000-8000-0000000000e2","version":1,"kind":"PERSON","mask":"FULL","createdAt":"2026-11-24T08:00:00Z",
                         "lastUsedAt":null,"address":"http://localhost:8082/calendars/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG.ics"}
                        """).withStatus(201)));
        mock().register(post(urlPathMatching(SESSIONS + "/groups/[^/]+/series")).willReturn(okJson("""
                        {"id":null,"version":1,"uid":null,"sessions":[%s,%s],
                         "skipped":[{"date":"2027-05-17","reason":"Offentlig høytidsdag: Grunnlovsdagen","code":"HOLIDAY"}],"asked":3,"replaced":0,
                         "clashes":[{"date":"2027-03-09","start":"2027-03-09T09:00:00+01:00","members":2}]}
                        """.formatted(
                session(SESSION, "2027-02-01T09:00:00+01:00", "2027-02-01T10:00:00+01:00", "SCHEDULED", null),
                session(SESSION, "2027-03-01T09:00:00+01:00", "2027-03-01T10:00:00+01:00", "SCHEDULED", null)))));
    }

    private static void series() {
        mock().register(get(urlPathMatching(SESSIONS + "/sessions/[^/]+\\.ics"))
                .willReturn(ok("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").withHeader("Content-Type", "text/calendar")));
        mock().register(post(urlPathEqualTo(SESSIONS + "/groups/" + MY_GROUP + "/sessions"))
                .willReturn(okJson(session(
                                SESSION, "2027-03-16T09:00:00+01:00", "2027-03-16T10:00:00+01:00", "SCHEDULED", null))
                        .withStatus(201)));
        mock().register(get(urlPathEqualTo(SESSIONS + "/series/" + SERIES)).willReturn(okJson("""
                        {"id":"%s","version":3,"uid":"u2","group":"%s","groupName":"Kveldsvakt og ledelse","title":"Samling i Kveldsvakt og ledelse",
                         "start":"2027-01-12T09:00","startMoved":false,"zone":"Europe/Oslo","duration":"PT1H","rule":"FREQ=WEEKLY;INTERVAL=4;COUNT=3",
                         "rotation":"ROUND_ROBIN","place":"Rådhuset, møterom 3","district":"Sentrum","link":null,"state":"ACTIVE","sequence":0,
                         "sessions":[%s,%s],"skipped":[],"asked":3,"replaced":0,"clashes":[],"replaces":null,"replacedBy":null,
                         "actions":["cancel","change"]}
                        """.formatted(
                        SERIES,
                        MY_GROUP,
                        ofSeries("b1", "2027-01-12", "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00"),
                        ofSeries("b2", "2027-02-09", "2027-02-09T09:00:00+01:00", "2027-02-09T10:00:00+01:00")))));
        mock().register(post(urlPathEqualTo(SESSIONS + "/series/" + SERIES + "/change"))
                .willReturn(okJson("""
                        {"series":"%s","version":3,"from":"2027-01-12",
                         "sessions":[
                          {"id":"%s","date":"2027-01-12","before":%s,"after":%s,"change":"MOVED","reason":null,"code":null},
                          {"id":"%s","date":"2027-02-09","before":%s,"after":%s,"change":"KEPT","reason":"Er endret for seg selv og beholder det","code":"OWN"},
                          {"id":null,"date":"2027-03-09","before":null,"after":%s,"change":"ADDED","reason":null,"code":null}],
                         "rule":null,"startMoved":false,
                         "skipped":[{"date":"2027-05-17","reason":"Offentlig høytidsdag: Grunnlovsdagen","code":"HOLIDAY"}],"asked":8,"replaced":0,
                         "clashes":[{"date":"2027-01-12","start":"2027-01-12T10:00:00+01:00","members":2}],
                         "replaces":null,"replacedBy":null,"mails":[{"people":7,"mails":1}]}
                        """.formatted(
                                SERIES,
                                SESSION,
                                details("2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00"),
                                details("2027-01-12T10:30:00+01:00", "2027-01-12T11:30:00+01:00"),
                                SESSION.replace("b1", "b2"),
                                details("2027-02-10T13:00:00+01:00", "2027-02-10T14:00:00+01:00"),
                                details("2027-02-10T13:00:00+01:00", "2027-02-10T14:00:00+01:00"),
                                details("2027-03-09T10:30:00+01:00", "2027-03-09T11:30:00+01:00")))));
    }

    private static String details(String start, String end) {
        return """
                {"start":"%s","end":"%s","title":"Samling i Kveldsvakt og ledelse","place":"Rådhuset, møterom 3","district":"Sentrum","link":"https://example.org/rom/3"}
                """.formatted(start, end);
    }

    private static void notifications() {
        mock().register(get(urlPathEqualTo(NOTIFICATIONS + "/preferences/me")).willReturn(okJson("""
                        {"version":1,"offsets":["P1D"],"digest":"NONE","quietHours":{"from":"20:00","to":"07:00","weekends":true},
                         "optOut":[],"attachInvitation":"AUTO"}
                        """)));
        mock().register(get(urlPathEqualTo(NOTIFICATIONS + "/actions/good-token"))
                .willReturn(okJson("""
                        {"act":"SESSION_ANSWER","language":"nb","heading":"Kommer du på samlingen?","text":"tirsdag 12. januar 2027 kl. 09.00, Rådhuset, møterom 3","details":[],
                         "deadline":"2027-01-12T08:00:00Z","state":"ACCEPTED",
                         "choices":[{"answer":"ACCEPTED","label":"Kommer"},{"answer":"DECLINED","label":"Kommer ikke"}]}
                        """)));
        mock().register(get(urlPathEqualTo(NOTIFICATIONS + "/actions/offer-token"))
                .willReturn(okJson("""
                        {"act":"OFFER_ANSWER","language":"nb","heading":"Vil du ha plassen?","text":"Tirsdagsgruppen, Refleksjonsgrupper for førstelinjeledere. Vi holder av plassen til onsdag 31. mars 2027 kl. 12.00.",
                         "details":[{"label":"Når","text":"tirsdager kl. 09.00–10.00"},{"label":"Hvor ofte","text":"hver måned, 6 samlinger"},
                          {"label":"Neste samling","text":"tirsdag 12. januar 2027"},{"label":"Sted","text":"Rådhuset, møterom 3"}],
                         "deadline":"2027-03-31T10:00:00Z","state":"NONE","suggested":"ACCEPTED",
                         "choices":[{"answer":"ACCEPTED","label":"Takk ja"},{"answer":"DECLINED","label":"Takk nei"}]}
                        """)));
        mock().register(get(urlPathEqualTo(NOTIFICATIONS + "/actions/stop-token"))
                .willReturn(okJson("""
                        {"act":"UNSUBSCRIBE","language":"nb","heading":"Vil du slutte å få påminnelser?","text":"Avlysninger og tilbud om plass får du fortsatt.","details":[],
                         "deadline":null,"state":"NONE","choices":[{"answer":"STOP","label":"Stopp påminnelsene"}]}
                        """)));
        mock().register(post(urlPathEqualTo(NOTIFICATIONS + "/actions/good-token"))
                .willReturn(okJson("""
                        {"heading":"Takk for svaret: Kommer ikke","text":"Vi sees neste gang."}
                        """)));
        mock().register(get(urlPathEqualTo(NOTIFICATIONS + "/actions/late-token"))
                .willReturn(problem(410, "gone", "Fristen er ute", "Fristen er ute.", null)));
        mock().register(get(urlPathEqualTo(NOTIFICATIONS + "/actions/forged-token"))
                .willReturn(problem(404, "not-found", "Finnes ikke", "Finnes ikke.", null)));
    }

    private static void asCoordinatorsSeeThem() {
        var mine = coordinated(group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true));
        mock().register(get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP))
                .withHeader("Authorization", FakeSignIn.ofACoordinator())
                .willReturn(okJson(mine)));
        mock().register(get(urlPathEqualTo(SESSIONS + "/sessions/" + SESSION))
                .withHeader("Authorization", FakeSignIn.ofACoordinator())
                .willReturn(okJson(planned(session(
                        SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "SCHEDULED", null)))));
    }
}
