package no.moteplass.notifications.signupmail;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Story;

/** An offer and an invitation say when, where and how often the group meets, as this service knows it when they leave. */
@QuarkusTest
class OffersSayWhenTest extends Story {

    private static final Map<String, @Nullable Object> OFFERED = Map.of("offer", 1);
    private static final Map<String, @Nullable Object> INVITED = Map.of("offer", 1, "invited", true);

    @BeforeEach
    void the_deadline_is_fixed() {
        OTHERS.stubFor(post(urlMatching("/api/v1/sign-ups/.*/offer-notice"))
                .willReturn(okJson(
                        "{\"id\":\"x\",\"state\":\"OFFERED\",\"offerExpiresAt\":\"2027-01-07T12:00:00+01:00\"}")));
    }

    private String offerTo(String name, Map<String, @Nullable Object> offer) {
        groups(change -> change.leader(name, "nb").signUp("Tirsdag", name, "OFFERED", offer));
        mailsLeave();
        return mails(name).getLast().text().replace("\r\n", "\n");
    }

    @Test
    void of_a_series_day_hours_rhythm_next_date_and_place() {
        aGroup("Tirsdag");
        aSeries("Tirsdag", "serie", tuesdays(4));
        assertThat(offerTo("ben", OFFERED))
                .contains("* Samlingene\n"
                        + "  Når: tirsdager kl. 09.00–10.30\n"
                        + "  Hvor ofte: hver uke, 4 samlinger\n"
                        + "  Neste samling: tirsdag 12. januar 2027\n"
                        + "  Sted: Rådhuset\n\n")
                .contains("Se tilbudet på Min side:\nhttp://localhost:8080/min-side")
                .contains("* Lederen din ser ikke hva du er med på.")
                .as("P2")
                .doesNotContain("Utforske omstillingen sammen")
                .doesNotContain("/grupper/");
        assertThat(mails("ben").getLast().html())
                .contains("Vi holder av plassen til deg til torsdag 7. januar 2027 kl. 12.00."
                        + " Tirsdager kl. 09.00–10.30, hver uke.");
    }

    @Test
    void of_an_open_group_what_it_is_for_and_where_to_read_on() {
        groups(change -> change.group("Tirsdag", "ACTIVE", false));
        aSeries("Tirsdag", "serie", tuesdays(4));
        assertThat(offerTo("ben", INVITED))
                .contains("  Formål: Utforske omstillingen sammen\n")
                .contains("Les om gruppen:\nhttp://localhost:8080/grupper/" + id("Tirsdag"));
    }

    @Test
    void of_a_group_without_a_plan_that_there_is_none() {
        aGroup("Tirsdag");
        sessions(change -> change.session(
                        "Tirsdag", "avlyst", local("2027-02-01T09:00"), Map.of("state", "CANCELLED"), true)
                .session("Tirsdag", "holdt", local("2027-01-03T09:00"), Map.of(), true));
        assertThat(offerTo("ben", INVITED))
                .contains(
                        "* Samlingene\n  Samlingene er ikke planlagt ennå. Du får beskjed når tid og sted er bestemt.\n\n");
    }

    @Test
    void of_sessions_at_different_times_and_places_the_next_and_how_many() {
        aGroup("Tirsdag");
        var online = new LinkedHashMap<String, @Nullable Object>();
        online.put("place", null);
        online.put("link", "https://m.example.org/1");
        sessions(change -> change.session("Tirsdag", "en", local("2027-02-01T09:00"), online, true)
                .session("Tirsdag", "to", local("2027-02-10T13:00"), Map.of(), true));
        assertThat(offerTo("ben", OFFERED))
                .contains("* Samlingene\n"
                        + "  Hvor ofte: 2 samlinger\n"
                        + "  Neste samling: mandag 1. februar 2027 kl. 09.00–10.30\n"
                        + "  Sted: på nett neste gang, deretter andre steder\n\n")
                .doesNotContain("m.example.org");
    }

    @Test
    void it_is_the_plan_of_when_the_mail_leaves() {
        aGroup("Tirsdag");
        aSeries("Tirsdag", "serie", tuesdays(2));
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "OFFERED", OFFERED));
        sessions(change -> {
            tuesdays(2)
                    .forEach(date -> change.ofSeries(
                            "Tirsdag", "serie", date, Map.of("startLocal", date.plusHours(4), "sequence", 1)));
            return change;
        });
        mailsLeave();
        assertThat(List.of(mails("ben").getLast().text())).first().asString().contains("tirsdager kl. 13.00–14.30");
    }
}
