package no.moteplass.e2e.mainjob;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import no.moteplass.e2e.browser.NeedsBrowser;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.WholeStack;
import no.moteplass.local.sample.FixedPeople;

/** The whole story, step by step, against the four processes in a real Chromium. */
@Execution(ExecutionMode.SAME_THREAD)
@Order(50)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith({NeedsBrowser.class, WholeStack.class})
class MainJobIT {
    @RegisterExtension
    final StepByStep steps = new StepByStep();

    private final RunningStack stack;
    private Cast cast;
    private Places places;
    private Meetings meetings;
    private Reminders reminders;

    MainJobIT(RunningStack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void people_and_a_browser() {
        cast = new Cast(stack);
        places = new Places(cast);
        meetings = new Meetings(cast);
        reminders = new Reminders(cast, meetings);
    }

    @AfterAll
    void leave_nothing_behind() {
        if (cast != null) cast.close();
    }

    @Test
    @Order(1)
    void a_coordinator_signs_in_and_creates_a_group() {
        places.createGroup();
    }

    @Test
    @Order(2)
    void names_a_purpose_owner_and_two_facilitators_and_opens_it() {
        places.nameRolesAndOpen();
    }

    @Test
    @Order(3)
    void ben_signs_up_in_two_clicks_from_the_front_page() {
        places.signUpBen();
    }

    @Test
    @Order(4)
    void others_fill_it_and_the_next_one_waits() {
        places.fillAndWait();
    }

    @Test
    @Order(5)
    void one_gives_up_the_place() {
        places.giveUp();
    }

    @Test
    @Order(6)
    void the_offer_is_accepted_from_the_mail_without_signing_in() {
        places.acceptFromMail();
    }

    @Test
    @Order(7)
    void the_coordinator_plans_a_monthly_series_and_sees_the_skipped_holiday_before_saving() {
        meetings.planSeries();
    }

    @Test
    @Order(8)
    void two_facilitators_lead_in_turn() {
        meetings.leadInTurn();
    }

    @Test
    @Order(9)
    void ben_subscribes_to_the_calendar_and_sees_exactly_his_sessions() {
        meetings.subscribe();
    }

    @Test
    @Order(10)
    void a_session_is_moved_and_everybody_gets_one_update() {
        meetings.move();
    }

    @Test
    @Order(11)
    void a_session_is_cancelled_and_stays_in_the_calendar_so() {
        meetings.cancel();
    }

    @Test
    @Order(12)
    void the_reminder_comes_at_the_right_moment_once() {
        reminders.comesOnceAtItsMoment();
    }

    @Test
    @Order(13)
    void ben_answers_from_the_reminder_that_he_is_not_coming() {
        reminders.answerFromMail();
    }

    @Test
    @Order(14)
    void reminders_stop_with_one_click_from_the_mail() {
        reminders.stopFromMail();
    }

    @Test
    @Order(15)
    void a_full_min_side_the_mailbox_and_the_pages_in_between() {
        try (var asHanna = cast.visitor()) {
            asHanna.signInAs(FixedPeople.HANNA);
            asHanna.looksRight("min-side");
            for (var page : List.of("/personvern", "/meld-hindring", "/finnes-ikke")) {
                asHanna.open(page);
                asHanna.looksRight(page.substring(1));
            }
        }
        try (var stranger = cast.visitor()) {
            stranger.signInAs(FixedPeople.STRANGER);
            stranger.sees("Vi finner deg ikke i lederregisteret");
            stranger.looksRight("ukjent");
        }
        try (var reader = cast.visitor()) {
            var mailbox = "http://localhost:" + stack.local().ports().mailbox();
            reader.open(mailbox + "/?to=" + cast.ben.email());
            reader.looksRight("postkasse");
            reader.open(mailbox + "/messages/"
                    + stack.mailbox().of(cast.ben).getLast().id());
            reader.looksRight("postkasse-melding");
        }
    }

    @Test
    @Order(16)
    void every_page_met_is_accessible_and_fits_the_screen() {
        cast.looks.requireAllRight();
    }
}
