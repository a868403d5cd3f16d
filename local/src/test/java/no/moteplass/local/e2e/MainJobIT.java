package no.moteplass.local.e2e;

import static no.moteplass.local.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.local.Application;
import no.moteplass.local.e2e.browser.Browser;
import no.moteplass.local.e2e.browser.Looks;
import no.moteplass.local.e2e.browser.Visitor;
import no.moteplass.local.e2e.stack.Calendar;
import no.moteplass.local.e2e.stack.Clocks;
import no.moteplass.local.e2e.stack.Deliveries;
import no.moteplass.local.e2e.stack.Json;
import no.moteplass.local.e2e.stack.Person;
import no.moteplass.local.e2e.stack.RunningStack;
import no.moteplass.local.e2e.stack.Subscription;
import no.moteplass.local.e2e.stack.TestGroup;
import no.moteplass.local.e2e.stack.WholeStack;
import no.moteplass.local.sample.FixedPeople;

/** The main job from end to end, as people do it: in a browser, from the mails, with a calendar. */
@Order(50)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(WholeStack.class)
class MainJobIT {
    private static final String PROGRAMME = "refleksjon-forstelinje";
    private static final int SEATS = 5;
    private static final int SESSIONS_AND_SKIPPED = 8;
    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("MMMM", Locale.of("nb", "NO"));
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25), MonthDay.of(12, 26));

    @RegisterExtension
    final StepByStep steps = new StepByStep();

    private final RunningStack stack;
    private final Deliveries deliveries;
    private final Looks looks = new Looks(RunningStack.root().resolve("local/target/screenshots"));
    private final String name =
            "Førstelinje på tvers " + UUID.randomUUID().toString().substring(0, 4);

    private Browser browser;
    private Visitor coordinator;
    private Visitor asBen;
    private Person anna;
    private Person ben;
    private Person eli;
    private Person secondFacilitator;
    private List<Person> others = List.of();
    private TestGroup group;
    private JsonNode first;
    private JsonNode second;
    private Subscription subscription;

    MainJobIT(RunningStack stack) {
        this.stack = stack;
        this.deliveries = stack.deliveries();
    }

    @BeforeAll
    void people_and_a_browser() {
        browser = Browser.open();
        anna = stack.people().named(FixedPeople.ANNA);
        ben = stack.people().named(FixedPeople.BEN);
        eli = stack.people().named(FixedPeople.ELI);
        others = stack.people().frontLine(SEATS - 1, anna.unit(), ben.unit(), eli.unit());
        var seated = new ArrayList<>(others);
        seated.addAll(List.of(ben, eli));
        secondFacilitator = stack.people().facilitator(seated);
        coordinator = visitor();
        asBen = visitor();
    }

    @AfterAll
    void leave_nothing_behind() {
        if (browser != null) browser.close();
        if (group != null && !group.now().path("state").asText().equals("CLOSED")) group.close();
    }

    private Visitor visitor() {
        return browser.visitor(stack.address(Application.PORTAL), looks);
    }

    @Test
    @Order(1)
    void a_coordinator_signs_in_and_creates_a_group() {
        coordinator.open("/");
        coordinator.looksRight("forside");
        coordinator.open("/koordinator");
        coordinator.looksRight("innlogging");
        coordinator.choose(FixedPeople.COORDINATOR);
        coordinator.looksRight("koordinator");

        coordinator.follow("Ny gruppe");
        coordinator.looksRight("ny-gruppe-tilbud");
        coordinator.select("Tilbud", PROGRAMME);
        coordinator.press("Videre");
        coordinator.looksRight("ny-gruppe");
        coordinator.fill("Navn", name);
        coordinator.fill("Formål", "Utforske det som er felles i omstillingen, trygt og på tvers.");
        coordinator.fill("Minst antall deltakere", "9");
        coordinator.fill("Antall plasser", Integer.toString(SEATS));
        coordinator.press("Lag gruppen");
        coordinator.sees("må rettes");
        coordinator.looksRight("ny-gruppe-feil");
        coordinator.fill("Minst antall deltakere", "3");
        coordinator.press("Lag gruppen");
        coordinator.sees("Gruppen er laget");

        group = TestGroup.named(stack, name);
        assertThat(group.now().path("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    @Order(2)
    void names_a_purpose_owner_and_two_facilitators_and_opens_it() {
        role(anna, "formålsansvarlig");
        role(anna, "fasilitator");
        role(secondFacilitator, "fasilitator");
        coordinator.looksRight("gruppe-for-koordinator");
        coordinator.press("Åpne for påmelding");

        assertThat(group.now().path("state").asText()).isEqualTo("OPEN");
    }

    private void role(Person person, String role) {
        coordinator.fill("Begynnelsen på navnet", person.email());
        coordinator.press("Søk");
        coordinator.looksRight("gruppe-sok-etter-folk");
        coordinator.press("Gjør til " + role);
        coordinator.sees("Rollen er lagret");
        coordinator.sees(person.name());
    }

    @Test
    @Order(3)
    void ben_signs_up_in_two_clicks_from_the_front_page() {
        asBen.open("/");
        asBen.follow("Logg inn og finn en gruppe");
        asBen.choose(ben.email());
        asBen.looksRight("finn-gruppe");
        asBen.follow(name);
        asBen.looksRight("gruppe-med-plass");
        asBen.press("Meld deg på");
        asBen.sees("Du har fått plass");
        asBen.looksRight("gruppe-du-har-plass");

        deliveries.awaitSent(ben, "sign-up-placed", 1);
        assertThat(deliveries.mails(ben, "sign-up-placed").getFirst().text()).contains(name);
    }

    @Test
    @Order(4)
    void others_fill_it_and_the_next_one_waits() {
        group.signUpAll(others);
        try (var asEli = visitor()) {
            asEli.signInAs(eli.email());
            asEli.open("/grupper/" + group.id());
            asEli.sees("Fulltegnet");
            asEli.looksRight("gruppe-fulltegnet");
            asEli.press("Sett deg på venteliste");
            asEli.sees("Du er nummer 1 på ventelisten");
            asEli.looksRight("gruppe-du-venter");
        }
        deliveries.awaitSent(eli, "sign-up-waiting", 1);
        coordinator.open("/koordinator/grupper/" + group.id());
        coordinator.sees(eli.name());
        coordinator.looksRight("gruppe-med-venteliste");
    }

    @Test
    @Order(5)
    void one_gives_up_the_place() {
        var leaver = others.getLast();
        try (var visitor = visitor()) {
            visitor.open("/min-side");
            visitor.chooseByAddress(leaver.email());
            visitor.looksRight("min-side-ny");
            visitor.open("/grupper/" + group.id());
            visitor.follow("Gi fra deg plassen");
            visitor.looksRight("gi-fra-deg-plassen");
            visitor.press("Gi fra deg plassen");
            visitor.sees("Plassen er gitt videre");
        }
        assertThat(group.now().path("members").asInt()).isEqualTo(SEATS - 1);
        assertThat(group.now().path("freeSeats").asInt())
                .as("a held offer is no free seat")
                .isZero();
    }

    @Test
    @Order(6)
    void the_offer_is_accepted_from_the_mail_without_signing_in() {
        deliveries.awaitSent(eli, "seat-offered", 1);
        var mail = deliveries.mails(eli, "seat-offered").getFirst();
        var yes = mail.linkAfter("Takk ja");
        assertThat(yes).startsWith(stack.address(Application.PORTAL) + "/svar/");
        assertThat(mail.html()).contains(yes).contains("Takk nei");

        try (var fromTheMail = visitor()) {
            assertThat(fromTheMail.open(yes)).isEqualTo(200);
            fromTheMail.looksRight("svar-tilbud");
            assertThat(fromTheMail.text()).contains(name).doesNotContain(ben.name(), anna.name(), eli.name());
            assertThat(signUpOf(eli).path("state").asText())
                    .as("opening changes nothing")
                    .isEqualTo("OFFERED");
            fromTheMail.press("Takk ja");
            fromTheMail.looksRight("svar-tilbud-takk");
        }
        eventually(
                "the offer to be accepted",
                () -> signUpOf(eli).path("state").asText().equals("PLACED"));
        assertThat(group.now().path("members").asInt()).isEqualTo(SEATS);
        deliveries.awaitSent(eli, "sign-up-placed", 1);
    }

    private JsonNode signUpOf(Person person) {
        return stack.groups().as(person).everything("/sign-ups?leader=me").stream()
                .filter(signUp -> signUp.path("group").asText().equals(group.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(7)
    void the_coordinator_plans_a_monthly_series_and_sees_the_skipped_holiday_before_saving() {
        group.awaitInSessions(List.of());
        coordinator.open("/koordinator/grupper/" + group.id());
        coordinator.follow("Planlegg en serie");
        coordinator.looksRight("planlegg-serie");
        var start = firstDate();
        coordinator.fill("Tittel", "Refleksjonsgruppe");
        coordinator.fill("Første dato", start.toString());
        coordinator.fill("Klokkeslett", "09:00");
        coordinator.fill("Varighet i minutter", "60");
        coordinator.select("Hvor ofte", "MONTHLY");
        coordinator.fill("Antall samlinger", Integer.toString(SESSIONS_AND_SKIPPED));
        coordinator.check("Helligdager");
        coordinator.fill("Sted", "Rådhuset, møterom 3");
        coordinator.check("Bytt på tur");
        coordinator.press("Vis datoene");
        var holiday = holidaysOf(start).getFirst();
        coordinator.sees("%d. %s".formatted(holiday.getDayOfMonth(), MONTHS.format(holiday)));
        coordinator.looksRight("planlegg-serie-forhand");
        assertThat(group.sessions()).as("a preview stores nothing").isEmpty();
        coordinator.press("Planlegg serien");
        coordinator.sees("Serien er planlagt");

        var sessions = group.sessions();
        first = sessions.get(0);
        second = sessions.get(1);
        assertThat(sessions).hasSizeLessThan(SESSIONS_AND_SKIPPED).allSatisfy(session -> {
            assertThat(session.path("start").asText()).contains("T09:00");
            assertThat(holidaysOf(start))
                    .noneMatch(day -> session.path("start").asText().startsWith(day.toString()));
        });
        deliveries.awaitSent(ben, "session-invitation", 1);
        deliveries.awaitSent(eli, "session-invitation", 1);
        stack.settle();
        assertThat(deliveries.of(ben, "session-invitation"))
                .as("a whole series is one invitation")
                .hasSize(1);
        var invitation = deliveries.mails(eli, "session-invitation").getFirst();
        assertThat(invitation.meeting().method()).isEqualTo("REQUEST");
        assertThat(new Calendar(invitation.meeting().document()).everything())
                .extracting(Calendar.Shown::start)
                .containsExactlyElementsOf(sessions.stream()
                        .map(each -> Json.instant(each, "start"))
                        .toList());
        assertThat(invitation.meeting().document()).as("P2").doesNotContain(name, ben.name(), ben.email());
    }

    /** Far enough ahead for its reminder, and such that the same weekday of a later month is a holiday. */
    private LocalDate firstDate() {
        var date = stack.clocks().today().plusDays(4);
        while (holidaysOf(date).isEmpty() || isHoliday(date)) date = date.plusDays(1);
        return date;
    }

    /** Those dates of the monthly series that are one of the holidays with a fixed date. */
    private static List<LocalDate> holidaysOf(LocalDate start) {
        var week = (start.getDayOfMonth() - 1) / 7 + 1;
        return IntStream.range(0, SESSIONS_AND_SKIPPED)
                .mapToObj(month -> start.withDayOfMonth(1)
                        .plusMonths(month)
                        .with(TemporalAdjusters.dayOfWeekInMonth(week, start.getDayOfWeek())))
                .filter(MainJobIT::isHoliday)
                .toList();
    }

    private static boolean isHoliday(LocalDate date) {
        return HOLIDAYS.contains(MonthDay.from(date));
    }

    @Test
    @Order(8)
    void two_facilitators_lead_in_turn() {
        eventually(
                "a lead for each",
                () -> group.sessions().stream()
                        .noneMatch(each -> each.path("facilitators").isEmpty()));
        var leads = group.sessions().stream()
                .map(session ->
                        session.path("facilitators").path(0).path("leader").asText())
                .toList();
        assertThat(Set.copyOf(leads)).containsExactlyInAnyOrder(anna.id(), secondFacilitator.id());
        for (int each = 1; each < leads.size(); each++) {
            assertThat(leads.get(each)).as("the lead of session %d", each + 1).isNotEqualTo(leads.get(each - 1));
        }
    }

    @Test
    @Order(9)
    void ben_subscribes_to_the_calendar_and_sees_exactly_his_sessions() {
        asBen.goTo("Kalender");
        asBen.looksRight("kalender");
        asBen.press("Lag adressen");
        asBen.looksRight("kalender-adresse");
        var address = asBen.main().locator("input[readonly]").first().inputValue();
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
                .doesNotContain(name, "DESCRIPTION", "CATEGORIES", "ATTENDEE", anna.name(), eli.email());
        assertThat(answer.text().split("BEGIN:VEVENT", -1))
                .as("a series is one VEVENT")
                .hasSize(2);
    }

    private void requireCalendarEqualsSessions() {
        var sessions = stack.sessions().as(ben).everything("/sessions?leader=me").stream()
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

    @Test
    @Order(10)
    void a_session_is_moved_and_everybody_gets_one_update() {
        var before = subscription.read().of(first.path("uid").asText()).getFirst();
        var start = LocalDateTime.ofInstant(Json.instant(first, "start"), Clocks.OSLO)
                .plusHours(1);
        var moved = stack.sessions()
                .post("/sessions/" + first.path("id").asText() + "/reschedule", Map.of("start", start.toString()))
                .must(200)
                .json();
        assertThat(moved.path("uid")).isEqualTo(first.path("uid"));
        assertThat(moved.path("sequence").asInt())
                .isGreaterThan(first.path("sequence").asInt());
        first = moved;

        deliveries.awaitSent(eli, "session-updated", 1);
        stack.settle();
        for (var person : List.of(ben, eli, others.getFirst())) {
            assertThat(deliveries.of(person, "session-updated"))
                    .as("updates to %s", person)
                    .hasSize(1);
            var meeting = deliveries.mails(person, "session-updated").getFirst().meeting();
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

    @Test
    @Order(11)
    void a_session_is_cancelled_and_stays_in_the_calendar_so() {
        stack.sessions()
                .post("/sessions/" + second.path("id").asText() + "/cancel", Map.of())
                .must(200);

        deliveries.awaitSent(eli, "session-cancelled", 1);
        stack.settle();
        for (var person : List.of(ben, eli, others.getFirst())) {
            assertThat(deliveries.of(person, "session-cancelled"))
                    .as("cancellations to %s", person)
                    .hasSize(1);
            var meeting =
                    deliveries.mails(person, "session-cancelled").getFirst().meeting();
            assertThat(meeting.method()).isEqualTo("CANCEL");
            assertThat(new Calendar(meeting.document()).everything())
                    .extracting(Calendar.Shown::start)
                    .containsExactly(Json.instant(second, "start"));
            assertThat(deliveries.of(person, "session-invitation")).hasSize(1);
        }
        requireCalendarEqualsSessions();
        assertThat(subscription.document()).contains("STATUS:CANCELLED");
        asBen.open("/samlinger/" + second.path("id").asText());
        asBen.sees("Avlyst");
        asBen.looksRight("samling-avlyst");
    }

    @Test
    @Order(12)
    void the_reminder_comes_at_the_right_moment_once() {
        var due = reminderIsDue(Json.instant(first, "start"));
        stack.clocks().moveTo(due.minusSeconds(90));
        stack.settle();
        assertThat(deliveries.of(ben, "session-reminder", "SENT"))
                .as("before it is due")
                .isEmpty();

        stack.clocks().moveTo(due.plusSeconds(2));
        deliveries.awaitSent(ben, "session-reminder", 1);
        deliveries.awaitSent(eli, "session-reminder", 1);
        stack.settle();
        for (var person : List.of(ben, eli, others.getFirst())) {
            var reminders = deliveries.about(first.path("id").asText(), person, "session-reminder");
            assertThat(reminders).as("reminders to %s", person).hasSize(1);
            assertThat(Json.instant(reminders.getFirst(), "sentAt")).isBetween(due, due.plus(Duration.ofMinutes(1)));
        }
        var ids = stack.mailbox().list(ben.email()).stream()
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

    @Test
    @Order(13)
    void ben_answers_from_the_reminder_that_he_is_not_coming() {
        var mail = deliveries.mails(ben, "session-reminder").getFirst();
        var no = mail.linkAfter("Kommer ikke");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");

        try (var fromTheMail = visitor()) {
            assertThat(fromTheMail.open(no)).isEqualTo(200);
            fromTheMail.looksRight("svar-samling");
            assertThat(answerOfBen()).as("opening changes nothing").isNotEqualTo("DECLINED");
            fromTheMail.press("Kommer ikke");
            fromTheMail.looksRight("svar-samling-takk");
        }
        eventually("the answer to be there", () -> answerOfBen().equals("DECLINED"));
        asBen.open("/samlinger/" + first.path("id").asText());
        asBen.sees("Kommer ikke");
        asBen.looksRight("samling");
    }

    private String answerOfBen() {
        return stack.sessions()
                .as(ben)
                .get("/sessions/" + first.path("id").asText())
                .must(200)
                .json()
                .path("myResponse")
                .asText();
    }

    @Test
    @Order(14)
    void reminders_stop_with_one_click_from_the_mail() {
        var stop = deliveries.mails(ben, "session-reminder").getFirst().links().stream()
                .filter(link -> link.contains("/avmeld/"))
                .findFirst()
                .orElseThrow();
        try (var fromTheMail = visitor()) {
            assertThat(fromTheMail.open(stop)).isEqualTo(200);
            fromTheMail.looksRight("avmeld");
            fromTheMail.click(fromTheMail.main().locator("button[type=submit]").first());
            fromTheMail.looksRight("avmeld-takk");
        }
        eventually(
                "the choice to be kept",
                () -> Json.MAPPER
                        .convertValue(
                                stack.notifications()
                                        .as(ben)
                                        .get("/preferences/me")
                                        .must(200)
                                        .json()
                                        .path("optOut"),
                                List.class)
                        .contains("session-reminder"));
    }

    @Test
    @Order(15)
    void a_full_min_side_and_the_pages_in_between() {
        try (var asHanna = visitor()) {
            asHanna.signInAs(FixedPeople.HANNA);
            asHanna.looksRight("min-side");
            for (var page : List.of("/personvern", "/meld-hindring", "/finnes-ikke")) {
                asHanna.open(page);
                asHanna.looksRight(page.substring(1));
            }
        }
        try (var stranger = visitor()) {
            stranger.signInAs(FixedPeople.STRANGER);
            stranger.sees("Vi finner deg ikke i lederregisteret");
            stranger.looksRight("ukjent");
        }
    }

    @Test
    @Order(16)
    void every_page_met_is_accessible_and_fits_the_screen() {
        looks.requireAllRight();
    }
}
