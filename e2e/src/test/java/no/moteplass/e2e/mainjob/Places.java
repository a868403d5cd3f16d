package no.moteplass.e2e.mainjob;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.stack.Person;
import no.moteplass.local.sample.FixedPeople;
import no.moteplass.local.settings.Application;

/** Chapter one: a group is made, opened and filled, and a place that becomes free goes on. */
final class Places {
    private static final String PROGRAMME = "refleksjon-forstelinje";

    private final Cast cast;

    Places(Cast cast) {
        this.cast = cast;
    }

    void createGroup() {
        cast.coordinator.open("/");
        cast.coordinator.looksRight("forside");
        cast.coordinator.open("/koordinator");
        cast.coordinator.looksRight("innlogging");
        cast.coordinator.choose(FixedPeople.COORDINATOR);
        cast.coordinator.looksRight("koordinator");

        cast.coordinator.follow("Ny gruppe");
        cast.coordinator.looksRight("ny-gruppe-tilbud");
        cast.coordinator.select("Tilbud", PROGRAMME);
        cast.coordinator.press("Videre");
        cast.coordinator.looksRight("ny-gruppe");
        cast.coordinator.fill("Navn", cast.groupName);
        cast.coordinator.fill("Formål", "Utforske det som er felles i omstillingen, trygt og på tvers.");
        cast.coordinator.fill("Minste antall deltakere", "9");
        cast.coordinator.fill("Antall plasser", Integer.toString(Cast.SEATS));
        cast.coordinator.press("Lag gruppen");
        cast.coordinator.sees("må rettes");
        cast.coordinator.looksRight("ny-gruppe-feil");
        cast.coordinator.fill("Minste antall deltakere", "3");
        cast.coordinator.press("Lag gruppen");
        cast.coordinator.sees("» er laget");

        assertThat(cast.group().now().path("state").asText()).isEqualTo("DRAFT");
    }

    void nameRolesAndOpen() {
        role(cast.anna, "formålsansvarlig");
        role(cast.anna, "fasilitator");
        role(cast.second, "fasilitator");
        cast.coordinator.looksRight("gruppe-for-koordinator");
        cast.coordinator.press("Åpne for påmelding");

        assertThat(cast.group().now().path("state").asText()).isEqualTo("OPEN");
    }

    private void role(Person person, String role) {
        cast.coordinator.fill("Navn eller e‑post", person.email());
        cast.coordinator.press("Søk");
        cast.coordinator.looksRight("gruppe-sok-etter-folk");
        cast.coordinator.unfold("Gi rolle");
        cast.coordinator.press("Gjør til " + role);
        cast.coordinator.sees("er nå " + role);
        cast.coordinator.sees(person.name());
    }

    void signUpBen() {
        cast.asBen.open("/");
        cast.asBen.follow("Logg inn og finn en gruppe");
        cast.asBen.choose(cast.ben.email());
        cast.asBen.looksRight("finn-gruppe");
        cast.asBen.follow(cast.groupName);
        cast.asBen.looksRight("gruppe-med-plass");
        cast.asBen.press("Meld deg på");
        cast.asBen.sees("Du har fått plass");
        cast.asBen.looksRight("gruppe-du-har-plass");

        cast.deliveries.awaitSent(cast.ben, "sign-up-placed", 1);
        assertThat(cast.deliveries.mails(cast.ben, "sign-up-placed").getFirst().text())
                .contains(cast.groupName);
    }

    void fillAndWait() {
        cast.group().signUpAll(cast.others);
        try (var asEli = cast.visitor()) {
            asEli.signInAs(cast.eli.email());
            asEli.open("/grupper/" + cast.group().id());
            asEli.sees("Fulltegnet");
            asEli.looksRight("gruppe-fulltegnet");
            asEli.press("Sett deg på venteliste");
            asEli.sees("Du er nummer 1 på ventelisten");
            asEli.looksRight("gruppe-du-venter");
        }
        cast.deliveries.awaitSent(cast.eli, "sign-up-waiting", 1);
        cast.coordinator.open("/koordinator/grupper/" + cast.group().id());
        cast.coordinator.sees(cast.eli.name());
        cast.coordinator.looksRight("gruppe-med-venteliste");
    }

    void giveUp() {
        var leaver = cast.others.getLast();
        try (var visitor = cast.visitor()) {
            visitor.open("/min-side");
            visitor.chooseByAddress(leaver.email());
            visitor.looksRight("min-side-ny");
            visitor.open("/grupper/" + cast.group().id());
            visitor.follow("Gi fra deg plassen");
            visitor.looksRight("gi-fra-deg-plassen");
            visitor.press("Gi fra deg plassen");
            visitor.sees("Du har gitt fra deg plassen");
        }
        assertThat(cast.group().now().path("members").asInt()).isEqualTo(Cast.SEATS - 1);
        assertThat(cast.group().now().path("freeSeats").asInt())
                .as("a held offer is no free seat")
                .isZero();
    }

    void acceptFromMail() {
        cast.deliveries.awaitSent(cast.eli, "seat-offered", 1);
        var mail = cast.deliveries.mails(cast.eli, "seat-offered").getFirst();
        var yes = mail.linkAfter("Takk ja");
        assertThat(yes).startsWith(cast.stack.address(Application.PORTAL) + "/svar/");
        assertThat(mail.html()).contains(yes).contains("Takk nei");

        try (var fromTheMail = cast.visitor()) {
            assertThat(fromTheMail.open(yes)).isEqualTo(200);
            fromTheMail.looksRight("svar-tilbud");
            assertThat(fromTheMail.text())
                    .contains(cast.groupName)
                    .doesNotContain(cast.ben.name(), cast.anna.name(), cast.eli.name());
            assertThat(signUpOf(cast.eli).path("state").asText())
                    .as("opening changes nothing")
                    .isEqualTo("OFFERED");
            fromTheMail.press("Takk ja");
            fromTheMail.looksRight("svar-tilbud-takk");
        }
        eventually(
                "the offer to be accepted",
                () -> signUpOf(cast.eli).path("state").asText().equals("PLACED"));
        assertThat(cast.group().now().path("members").asInt()).isEqualTo(Cast.SEATS);
        cast.deliveries.awaitSent(cast.eli, "sign-up-placed", 1);
    }

    private JsonNode signUpOf(Person person) {
        return cast.stack.groups().as(person).everything("/sign-ups?leader=me").stream()
                .filter(signUp ->
                        signUp.path("group").asText().equals(cast.group().id()))
                .findFirst()
                .orElseThrow();
    }
}
