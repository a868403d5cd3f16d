package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static no.moteplass.portal.fakes.FakeServices.FULL_GROUP;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.HANNA;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OFFERED_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OTHERS_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SERIES;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.signUp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeSignIn;
import no.moteplass.portal.fakes.HeldSession;

/** The pages to look at, by the name of their screenshot. What stands behind a form is opened by sending it. */
final class Looks {

    static final Map<String, String> STRANGER = pages(
            "forside", "/",
            "personvern", "/personvern",
            "hindring", "/meld-hindring",
            "logget-ut", "/logget-ut",
            "innlogging-igjen", "/innlogging?grunn=utlogget-skrevet",
            "ukjent-side", "/finnes-ikke",
            "svar", "/svar/good-token",
            "svar-tilbud", "/svar/offer-token",
            "svar-gitt", "/svar/good-token > button[value=DECLINED]",
            "svar-for-sent", "/svar/late-token",
            "avmeld", "/avmeld/stop-token");

    static final Map<String, String> LEADER = pages(
            "forside-innlogget",
            "/",
            "min-side",
            "/min-side",
            "finn-gruppe",
            "/grupper?sok=1",
            "gruppe-ledig",
            "/grupper/" + OPEN_GROUP,
            "gruppe-for-andre",
            "/grupper/" + OTHERS_GROUP,
            "gruppe-full",
            "/grupper/" + FULL_GROUP,
            "gruppe-avslag",
            "/grupper/" + FULL_GROUP + " > main button",
            "gruppe-tilbud",
            "/grupper/" + OFFERED_GROUP,
            "gruppe-min",
            "/grupper/" + MY_GROUP,
            "gi-fra-deg",
            "/grupper/" + MY_GROUP + "/gi-fra-deg-plassen",
            "samling",
            "/samlinger/" + SESSION,
            "samling-holdt",
            "/samlinger/" + HeldSession.COUNTED,
            "oppmote",
            "/samlinger/" + HeldSession.BY_NAME + "/oppmote",
            "oppmote-antall",
            "/samlinger/" + HeldSession.COUNTED + "/oppmote",
            "oppmote-feil",
            "/samlinger/" + HeldSession.COUNTED + "/oppmote > form.mp-form button",
            "kalender",
            "/kalender",
            "stopp-adressen",
            "/kalender/01938a00-0000-7000-8000-0000000000e1/stopp",
            "kalender-ny",
            "/kalender > main form.mp-form button",
            "varsler",
            "/varsler",
            "ikke-tilgang",
            "/koordinator");

    static final Map<String, String> COORDINATOR = pages(
            "koordinator", "/koordinator",
            "ny-gruppe-tilbud", "/koordinator/grupper/ny",
            "ny-gruppe", "/koordinator/grupper/ny?tilbud=refleksjon-forstelinje",
            "stell", "/koordinator/grupper/" + MY_GROUP,
            "endre-gruppe", "/koordinator/grupper/" + MY_GROUP + "/endre",
            "ny-gruppe-feil", "/koordinator/grupper/ny?tilbud=refleksjon-forstelinje > form.mp-form button",
            "inviter", "/koordinator/grupper/" + MY_GROUP + "/inviter",
            "inviter-feil", "/koordinator/grupper/" + MY_GROUP + "/inviter > form.mp-form button",
            "samling-koordinator", "/samlinger/" + SESSION,
            "flytt-samling", "/samlinger/" + SESSION + "/flytt",
            "sted-for-samling", "/samlinger/" + SESSION + "/sted",
            "bytt-fasilitator", "/samlinger/" + SESSION + "/fasilitator",
            "avlys-samling", "/samlinger/" + SESSION + "/avlys",
            "ta-ut", "/koordinator/grupper/" + MY_GROUP + "/fjern?leder=" + HANNA,
            "avslutt-gruppen", "/koordinator/grupper/" + MY_GROUP + "/tilstand?handling=close",
            "stell-sok", "/koordinator/grupper/" + MY_GROUP + " > .mp-search button",
            "endre-serie", "/serier/" + SERIES + "/endre?fra=2027-01-12",
            "endre-serie-forhandsvisning", "/serier/" + SERIES + "/endre?fra=2027-01-12 > button[value=vis]",
            "planlegg-samling", "/koordinator/grupper/" + MY_GROUP + "/samling?kopi=" + SESSION,
            "planlegg-samling-feil", "/koordinator/grupper/" + MY_GROUP + "/samling > form.mp-form button",
            "serie", "/koordinator/grupper/" + MY_GROUP + "/serie",
            "serie-feil", "/koordinator/grupper/" + MY_GROUP + "/serie > button[value=vis]",
            "serie-forhandsvisning", "/koordinator/grupper/" + MY_GROUP + "/serie ? button[value=vis]");

    private Looks() {}

    /** {@code path > selector} opens the path and clicks; with {@code ?} the form is filled in first. */
    static void open(Page page, String path) {
        var parts = path.split(" [>?] ");
        page.navigate(Visitor.at(parts[0]).toString());
        if (path.contains(" ? ")) {
            page.fill("#dato", "2027-02-01");
        }
        if (parts.length > 1) {
            if (page.locator("#navn").count() > 0 && parts[1].contains("search")) {
                page.fill("#navn", "an");
            }
            page.click(parts[1]);
            page.waitForLoadState();
        }
    }

    /**
     * Somebody begins to read: signed in they have the language of the directory, otherwise the one that they chose. One at a
     * time, for the sign-in server asks nobody who they are.
     */
    static synchronized void arrives(Page page, String person, String language) {
        page.context()
                .addCookies(List.of(
                        new Cookie("sprak", language).setUrl(Visitor.at("/").toString())));
        if (person.isEmpty()) {
            return;
        }
        var coordinates = person.startsWith("koordinator");
        var token = coordinates ? FakeSignIn.is(person, "leader", "coordinator") : FakeSignIn.is(person, "leader");
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/leaders/me")).withHeader("Authorization", equalTo(token)),
                okJson("""
                        {"id":"%s","version":3,"email":"hanna@example.org","givenName":"Hanna","familyName":"Håkonsen",
                         "level":"FRONT_LINE","unit":"0301-02","unitName":"Bydel Grünerløkka","language":"%s","kind":"LEADER","active":true}
                        """.formatted(HANNA, language)));
        page.navigate(Visitor.at("/kalender").toString());
    }

    static void signUpSucceeds() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP + "/sign-ups")),
                okJson(signUp("c1", OPEN_GROUP, "PLACED", null, null)).withStatus(201));
    }

    static void placeIsGivenUp() {
        FakeServices.answer(
                post(urlPathMatching(GROUPS + "/sign-ups/.*/withdraw")),
                okJson(signUp("c4", MY_GROUP, "WITHDRAWN", null, null)));
    }

    /** What takes something from somebody is done when it has been confirmed; an offer is taken at once. */
    static void rareActsSucceed() {
        FakeServices.answer(
                post(urlPathMatching(GROUPS + "/sign-ups/.*/accept")),
                okJson(signUp("c3", OFFERED_GROUP, "PLACED", null, null)));
        FakeServices.answer(delete(urlPathMatching(GROUPS + "/groups/.*/members/.*")), noContent());
        FakeServices.answer(delete(urlPathMatching(SESSIONS + "/calendar-subscriptions/.*")), noContent());
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/close")),
                okJson(FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 0, 8, 0, false)));
        FakeServices.answer(
                post(urlPathEqualTo(SESSIONS + "/sessions/" + SESSION + "/cancel")),
                okJson(FakeServices.session(
                        SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "CANCELLED", null)));
    }

    static void nextIsAnswered() {
        FakeServices.answer(put(urlPathEqualTo(SESSIONS + "/sessions/" + SESSION + "/responses/me")), okJson("{}"));
    }

    /** A coordinator makes a group, which may then be planned and opened. */
    static void aGroupCanBeMade() {
        var made = FakeServices.may(
                FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 0, 8, 0, false),
                "change-members",
                "edit",
                "open",
                "plan",
                "see-members",
                "see-waiting-list");
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups")), okJson(made).withStatus(201));
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP)), okJson(made));
        FakeServices.answer(post(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/open")), okJson(made));
        FakeServices.answer(put(urlPathMatching(GROUPS + "/groups/" + MY_GROUP + "/members/.*")), okJson("{}"));
    }

    /** From now on the session in February has this answer. */
    static void answersAre(String response) {
        var later = SESSION.replace("b1", "b2");
        var answered = FakeServices.session(
                later, "2027-02-09T09:00:00+01:00", "2027-02-09T10:00:00+01:00", "SCHEDULED", response);
        FakeServices.answer(put(urlPathEqualTo(SESSIONS + "/sessions/" + later + "/responses/me")), okJson("{}"));
        FakeServices.answer(get(urlPathEqualTo(SESSIONS + "/sessions/" + later)), okJson(answered));
        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/sessions")),
                okJson(FakeServices.items(
                        FakeServices.session(
                                SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "SCHEDULED", null),
                        answered)));
    }

    static void everythingBehindFormsAndLinks() {
        for (var each : List.of("b2", "b3")) {
            var other = SESSION.replace("b1", each);
            FakeServices.answer(
                    get(urlPathEqualTo(SESSIONS + "/sessions/" + other)),
                    okJson(FakeServices.session(
                            other, "2027-02-09T09:00:00+01:00", "2027-02-09T10:00:00+01:00", "SCHEDULED", null)));
        }
        FakeServices.answer(
                post(urlPathMatching(GROUPS + "/groups/" + FULL_GROUP + "/sign-ups")),
                FakeServices.problem(
                        409,
                        "rule-refused",
                        "Denne gruppen passer ikke for deg nå",
                        "Vi sier ikke hvorfor, for å verne dem som er med.",
                        "FIT"));
    }

    private static Map<String, String> pages(String... namesAndPaths) {
        var pages = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndPaths.length; i += 2) {
            pages.put(namesAndPaths[i], namesAndPaths[i + 1]);
        }
        return pages;
    }
}
