package no.moteplass.e2e.mainjob;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import no.moteplass.e2e.stack.Clocks;
import no.moteplass.e2e.stack.Json;

/** Chapter three: a reminder comes when it is due, and is answered. */
final class Reminders {
    private final Cast cast;
    private final Meetings meetings;

    Reminders(Cast cast, Meetings meetings) {
        this.cast = cast;
        this.meetings = meetings;
    }

    void comesOnceAtItsMoment() {
        var due = reminderIsDue(Json.instant(meetings.first(), "start"));
        cast.stack.clocks().moveTo(due.minusSeconds(90));
        cast.stack.settle();
        assertThat(cast.deliveries.of(cast.ben, "session-reminder", "SENT"))
                .as("before it is due")
                .isEmpty();

        cast.stack.clocks().moveTo(due.plusSeconds(2));
        cast.deliveries.awaitSent(cast.ben, "session-reminder", 1);
        cast.deliveries.awaitSent(cast.eli, "session-reminder", 1);
        cast.stack.settle();
        for (var person : cast.some()) {
            var reminders = cast.deliveries.about(meetings.first().path("id").asText(), person, "session-reminder");
            assertThat(reminders).as("reminders to %s", person).hasSize(1);
            assertThat(Json.instant(reminders.getFirst(), "sentAt")).isBetween(due, due.plus(Duration.ofMinutes(1)));
        }
        var ids = cast.stack.mailbox().list(cast.ben.email()).stream()
                .map(mail -> mail.messageId())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    /** A day before at the same time of day; out of quiet hours, half an hour before they begin (N4, N6). */
    private static Instant reminderIsDue(Instant start) {
        var local = LocalDateTime.ofInstant(start, Clocks.OSLO).minusDays(1);
        var weekday = local.getDayOfWeek().getValue();
        if (weekday >= 6) local = local.minusDays(weekday - 5).with(LocalTime.of(19, 30));
        return local.atZone(Clocks.OSLO).toInstant();
    }

    void answerFromMail() {
        var mail = cast.deliveries.mails(cast.ben, "session-reminder").getFirst();
        var no = mail.linkAfter("Kommer ikke");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");

        try (var fromTheMail = cast.visitor()) {
            assertThat(fromTheMail.open(no)).isEqualTo(200);
            fromTheMail.looksRight("svar-samling");
            assertThat(answerOfBen()).as("opening changes nothing").isNotEqualTo("DECLINED");
            fromTheMail.press("Kommer ikke");
            fromTheMail.looksRight("svar-samling-takk");
        }
        eventually("the answer to be there", () -> answerOfBen().equals("DECLINED"));

        // the last answer counts, and no script is needed to give one
        try (var plain = cast.visitorWithoutScripts()) {
            plain.open(no);
            plain.pressExactly("Kommer");
            eventually("the other answer", () -> answerOfBen().equals("ACCEPTED"));
            plain.open(no);
            plain.press("Kommer ikke");
            eventually("the last answer", () -> answerOfBen().equals("DECLINED"));
        }
        cast.asBen.open("/samlinger/" + meetings.first().path("id").asText());
        cast.asBen.sees("Kommer ikke");
        cast.asBen.looksRight("samling");
    }

    private String answerOfBen() {
        return cast.stack
                .sessions()
                .as(cast.ben)
                .get("/sessions/" + meetings.first().path("id").asText())
                .must(200)
                .json()
                .path("myResponse")
                .asText();
    }

    void stopFromMail() {
        var stop = cast.deliveries.mails(cast.ben, "session-reminder").getFirst().links().stream()
                .filter(link -> link.contains("/avmeld/"))
                .findFirst()
                .orElseThrow();
        try (var fromTheMail = cast.visitor()) {
            assertThat(fromTheMail.open(stop)).isEqualTo(200);
            fromTheMail.looksRight("avmeld");
            fromTheMail.click(fromTheMail.main().locator("button[type=submit]").first());
            fromTheMail.looksRight("avmeld-takk");
        }
        eventually(
                "the choice to be kept",
                () -> Json.MAPPER
                        .convertValue(
                                cast.stack
                                        .notifications()
                                        .as(cast.ben)
                                        .get("/preferences/me")
                                        .must(200)
                                        .json()
                                        .path("optOut"),
                                List.class)
                        .contains("session-reminder"));
    }
}
