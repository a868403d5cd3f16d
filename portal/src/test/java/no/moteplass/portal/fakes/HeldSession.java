package no.moteplass.portal.fakes;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.HANNA;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.items;
import static no.moteplass.portal.fakes.FakeServices.may;
import static no.moteplass.portal.fakes.FakeServices.session;

/** A session that is over and that its reader led: who came is not recorded yet (S9). */
public final class HeldSession {

    public static final String BY_NAME = "01938a00-0000-7000-8000-0000000000b8";
    public static final String COUNTED = "01938a00-0000-7000-8000-0000000000b9";
    public static final String INGRID = "01938a00-0000-7000-8000-000000000002";

    private HeldSession() {}

    public static String json(String id) {
        var held = may(
                session(id, "2026-11-10T09:00:00+01:00", "2026-11-10T10:00:00+01:00", "HELD", null),
                "record-attendance",
                "see-responses");
        return id.equals(BY_NAME) ? held.replace("Samling i Kveldsvakt", "Åpen samling i Kveldsvakt") : held;
    }

    /** @param byName whether its group is open, and names are kept */
    public static void isThere(String id, boolean byName) {
        var there = SESSIONS + "/sessions/" + id;
        FakeServices.answer(get(urlPathEqualTo(there)), okJson(json(id)));
        FakeServices.answer(
                get(urlPathEqualTo(there + "/responses")),
                okJson(items(
                        "{\"leader\":\"%s\",\"name\":\"Hanna Håkonsen\",\"response\":null}".formatted(HANNA),
                        "{\"leader\":\"%s\",\"name\":\"Ingrid Iversen\",\"response\":\"DECLINED\"}"
                                .formatted(INGRID))));
        FakeServices.answer(get(urlPathEqualTo(there + "/attendance")), okJson(recorded(id, 0, byName)));
        FakeServices.answer(put(urlPathEqualTo(there + "/attendance")), okJson(recorded(id, 1, byName)));
    }

    private static String recorded(String id, int version, boolean byName) {
        return "{\"session\":\"%s\",\"version\":%d,\"byName\":%s,\"names\":[]}".formatted(id, version, byName);
    }
}
