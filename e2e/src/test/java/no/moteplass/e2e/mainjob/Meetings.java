package no.moteplass.e2e.mainjob;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.stack.Calendar;
import no.moteplass.e2e.stack.Clocks;
import no.moteplass.e2e.stack.Json;
import no.moteplass.e2e.stack.Subscription;

/** Chapter two: a series is planned, seen in a calendar, moved and cancelled. */
final class Meetings {
    private final Cast cast;
    private JsonNode first;
    private JsonNode second;
    private Subscription subscription;

    Meetings(Cast cast) {
        this.cast = cast;
    }

    /** The first session as it was last answered. */
    JsonNode first() {
        return first;
    }

    void planSeries() {
        cast.group().awaitInSessions(List.of());
        cast.coordinator.open("/koordinator/grupper/" + cast.group().id());
        cast.coordinator.follow("Planlegg en serie");
        cast.coordinator.looksRight("planlegg-serie");
        var start = PlannedDates.first(cast.stack.clocks().today());
        cast.coordinator.fill("Tittel", "Refleksjonsgruppe");
        cast.coordinator.fill("Første dato", start.toString());
        cast.coordinator.fill("Klokkeslett", "09:00");
        cast.coordinator.fill("Varighet i minutter", "60");
        cast.coordinator.select("Hvor ofte", "MONTHLY");
        cast.coordinator.fill("Antall samlinger", Integer.toString(PlannedDates.COUNT));
        cast.coordinator.check("Helligdager");
        cast.coordinator.fill("Sted", "Rådhuset, møterom 3");
        cast.coordinator.check("Bytt på tur");
        cast.coordinator.press("Vis datoene");
        var holiday = PlannedDates.holidaysOf(start).getFirst();
        cast.coordinator.sees("%d. %s".formatted(holiday.getDayOfMonth(), PlannedDates.MONTHS.format(holiday)));
        cast.coordinator.looksRight("planlegg-serie-forhand");
        assertThat(cast.group().sessions()).as("a preview stores nothing").isEmpty();
        cast.coordinator.press("Planlegg serien");
        cast.coordinator.sees("Serien er planlagt");

        var sessions = cast.group().sessions();
        first = sessions.get(0);
        second = sessions.get(1);
        assertThat(sessions).hasSizeLessThan(PlannedDates.COUNT).allSatisfy(session -> {
            assertThat(session.path("start").asText()).contains("T09:00");
            assertThat(PlannedDates.holidaysOf(start))
                    .noneMatch(day -> session.path("start").asText().startsWith(day.toString()));
        });
        cast.deliveries.awaitSent(cast.ben, "session-invitation", 1);
        cast.deliveries.awaitSent(cast.eli, "session-invitation", 1);
        cast.stack.settle();
        assertThat(cast.deliveries.of(cast.ben, "session-invitation"))
                .as("a whole series is one invitation")
                .hasSize(1);
        var invitation = cast.deliveries.mails(cast.eli, "session-invitation").getFirst();
        assertThat(invitation.meeting().method()).isEqualTo("REQUEST");
        assertThat(new Calendar(invitation.meeting().document()).everything())
                .extracting(Calendar.Shown::start)
                .containsExactlyElementsOf(sessions.stream()
                        .map(each -> Json.instant(each, "start"))
                        .toList());
        assertThat(invitation.meeting().document())
                .as("P2")
                .doesNotContain(cast.groupName, cast.ben.name(), cast.ben.email());
    }

    void leadInTurn() {
        eventually(
                "a lead for each",
                () -> cast.group().sessions().stream()
                        .noneMatch(each -> each.path("facilitators").isEmpty()));
        var leads = cast.group().sessions().stream()
                .map(session ->
                        session.path("facilitators").path(0).path("leader").asText())
                .toList();
        assertThat(Set.copyOf(leads)).containsExactlyInAnyOrder(cast.anna.id(), cast.second.id());
        for (int each = 1; each < leads.size(); each++) {
            assertThat(leads.get(each)).as("the lead of session %d", each + 1).isNotEqualTo(leads.get(each - 1));
        }
    }

    void subscribe() {
        cast.asBen.goTo("Kalender");
        cast.asBen.looksRight("kalender");
        cast.asBen.press("Lag adressen");
        cast.asBen.looksRight("kalender-adresse");
        var address = cast.asBen.main().locator("input[readonly]").first().inputValue();
        assertThat(address).endsWith(".ics");
        subscription = new Subscription(address);

        requireCalendarEqualsSessions();
        var answer = subscription.pull(Map.of()).must(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(subscription
                        .pull(Map.of("If-None-Match", answer.header("ETag")))
                        .status())
                .isEqualTo(304);
        assertThat(answer.text())
                .as("P2")
                .contains("SUMMARY:Samling")
                .doesNotContain(
                        cast.groupName, "DESCRIPTION", "CATEGORIES", "ATTENDEE", cast.anna.name(), cast.eli.email());
        assertThat(answer.text().split("BEGIN:VEVENT", -1))
                .as("a series is one VEVENT")
                .hasSize(2);
    }

    private void requireCalendarEqualsSessions() {
        var sessions = cast.stack.sessions().as(cast.ben).everything("/sessions?leader=me").stream()
                .map(session -> List.<Object>of(
                        Json.instant(session, "start"),
                        Json.instant(session, "end"),
                        session.path("place").asText(),
                        session.path("state").asText().equals("CANCELLED")))
                .sorted((a, b) -> a.getFirst().toString().compareTo(b.getFirst().toString()))
                .toList();
        assertThat(sessions).isNotEmpty();
        eventually(
                "the calendar to be exactly the sessions",
                () -> subscription.read().everything().stream()
                        .map(event -> List.<Object>of(
                                event.start(),
                                event.end(),
                                Objects.requireNonNullElse(event.place(), ""),
                                event.cancelled()))
                        .toList()
                        .equals(sessions));
    }

    void move() {
        var before = subscription.read().of(first.path("uid").asText()).getFirst();
        var start = LocalDateTime.ofInstant(Json.instant(first, "start"), Clocks.OSLO)
                .plusHours(1);
        var moved = cast.stack
                .sessions()
                .post("/sessions/" + first.path("id").asText() + "/reschedule", Map.of("start", start.toString()))
                .must(200)
                .json();
        assertThat(moved.path("uid")).isEqualTo(first.path("uid"));
        assertThat(moved.path("sequence").asInt())
                .isGreaterThan(first.path("sequence").asInt());
        first = moved;

        cast.deliveries.awaitSent(cast.eli, "session-updated", 1);
        cast.stack.settle();
        for (var person : cast.some()) {
            assertThat(cast.deliveries.of(person, "session-updated"))
                    .as("updates to %s", person)
                    .hasSize(1);
            var meeting =
                    cast.deliveries.mails(person, "session-updated").getFirst().meeting();
            assertThat(meeting.method()).isEqualTo("REQUEST");
            assertThat(new Calendar(meeting.document()).of(first.path("uid").asText()))
                    .anySatisfy(event -> {
                        assertThat(event.start()).isEqualTo(Json.instant(first, "start"));
                        assertThat(event.sequence())
                                .isEqualTo(first.path("sequence").asInt());
                    });
        }
        requireCalendarEqualsSessions();
        var after = subscription.read().of(first.path("uid").asText()).getFirst();
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.sequence()).isGreaterThan(before.sequence());
    }

    void cancel() {
        cast.stack
                .sessions()
                .post("/sessions/" + second.path("id").asText() + "/cancel", Map.of())
                .must(200);

        cast.deliveries.awaitSent(cast.eli, "session-cancelled", 1);
        cast.stack.settle();
        for (var person : cast.some()) {
            assertThat(cast.deliveries.of(person, "session-cancelled"))
                    .as("cancellations to %s", person)
                    .hasSize(1);
            var meeting = cast.deliveries
                    .mails(person, "session-cancelled")
                    .getFirst()
                    .meeting();
            assertThat(meeting.method()).isEqualTo("CANCEL");
            assertThat(new Calendar(meeting.document()).everything())
                    .extracting(Calendar.Shown::start)
                    .containsExactly(Json.instant(second, "start"));
            assertThat(cast.deliveries.of(person, "session-invitation")).hasSize(1);
        }
        requireCalendarEqualsSessions();
        assertThat(subscription.document()).contains("STATUS:CANCELLED");
        cast.asBen.open("/samlinger/" + second.path("id").asText());
        cast.asBen.sees("Avlyst");
        cast.asBen.looksRight("samling-avlyst");
    }
}
