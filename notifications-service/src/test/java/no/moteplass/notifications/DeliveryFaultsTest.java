package no.moteplass.notifications;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.MoodyMailServer;
import no.moteplass.notifications.story.MoodyMailServer.Mood;
import no.moteplass.notifications.story.PostBox;
import no.moteplass.notifications.story.Story;

/** N1 and N5: whatever the mail server does, each message reaches its person once, or its failure is seen. */
@QuarkusTest
class DeliveryFaultsTest extends Story {

    @Inject
    MeterRegistry meters;

    @Test
    void refused_for_good_is_failed_and_tried_again_only_when_asked() {
        PostBox.close();
        try (var moody =
                new MoodyMailServer(to -> to.contains("ben@") ? "550 5.1.1 no such mailbox" : null, Mood.TAKES)) {
            aGroup("Tirsdag", "ben", "eli");
            aSeries("Tirsdag", "serie", tuesdays(1));
            mailsLeave();
            assertThat(log("ben")).contains("session-invitation FAILED");
            assertThat(log("eli")).contains("session-invitation SENT");
            assertThat(rows("select outcome || ' ' || reply from delivery_attempt where outcome <> 'SENT'"))
                    .singleElement()
                    .asString()
                    .startsWith("PERMANENT 550");
            assertThat(meters.get("mails_tried")
                            .tag("outcome", "refused-for-good")
                            .counter()
                            .count())
                    .isPositive();
            assertThat(meters.get("mails_tried")
                            .tag("outcome", "sent")
                            .counter()
                            .count())
                    .isPositive();
            assertThat(meters.get("mails_failed").gauge().value()).isEqualTo(1);
            assertThat(meters.get("mails_due").gauge().value()).isZero();
            assertThat(meters.get("mails_overdue").gauge().value()).isZero();
            assertThat(meters.get("jobs_late_seconds").gauge().value()).isNotNaN();
            assertThat(meters.find("agroal.active.count").gauge())
                    .as("the pool is watched")
                    .isNotNull();
            later(Duration.ofDays(1));
            mailsLeave();
            assertThat(moody.taken()).hasSize(2);
        }
    }

    @Test
    void a_server_that_turns_everybody_away_ends_nothing() {
        PostBox.close();
        aGroup("Tirsdag", "ben");
        try (var moody = new MoodyMailServer(to -> null, Mood.TURNS_AWAY)) {
            groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
            mailsLeave();
            assertThat(moody.taken()).isEmpty();
            assertThat(log("ben")).containsExactly("sign-up-placed RETRYING");
        }
        PostBox.open();
        later(Duration.ofMinutes(10));
        mailsLeave();
        assertThat(log("ben")).containsExactly("sign-up-placed SENT");
    }

    @Test
    void refused_for_now_is_tried_again_with_growing_pauses_for_a_day() {
        PostBox.close();
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(1));
        try (var moody = new MoodyMailServer(to -> "451 4.3.0 come back later", Mood.TAKES)) {
            mailsLeave();
            assertThat(log("ben")).contains("session-invitation RETRYING");
            dispatcher.sendDue(Duration.ofSeconds(5));
            assertThat(tries()).as("not before its pause is over").isEqualTo(1);
            for (var hour = 0; hour < 30; hour++) {
                later(Duration.ofMinutes(80));
                dispatcher.sendDue(Duration.ofSeconds(5));
            }
            assertThat(moody.taken()).isEmpty();
            assertThat(log("ben")).contains("session-invitation FAILED");
            assertThat(tries()).isBetween(15L, 30L);
        }
    }

    private long tries() {
        return rows(
                        "select count(*) from delivery_attempt a join delivery d on d.id = a.delivery_id where d.leader_id = '"
                                + id("ben") + "'")
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    @Test
    void away_for_hours_loses_nothing_and_tells_the_latest_once() {
        PostBox.close();
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(2));
        mailsLeave();
        assertThat(log("ben")).contains("session-invitation RETRYING");
        var first = tuesdays(2).getFirst();
        sessions(change ->
                change.ofSeries("Tirsdag", "serie", first, Map.of("startLocal", first.plusHours(2), "sequence", 1)));
        mailsLeave();
        later(Duration.ofHours(3));
        PostBox.open();
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("2 nye samlinger fra tirsdag 12. jan. kl. 11.00");
        assertThat(mails("ben").getFirst().text()).contains("kl. 11.00–12.30");
        assertThat(log("ben")).contains("session-invitation SENT").doesNotContain("session-updated SENT");
    }

    @Test
    void closing_in_the_middle_is_tried_again_with_the_same_message_id() {
        PostBox.close();
        aGroup("Tirsdag", "ben");
        try (var moody = new MoodyMailServer(to -> null, Mood.CLOSES)) {
            groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
            mailsLeave();
            assertThat(moody.taken()).isEmpty();
            assertThat(log("ben")).containsExactly("sign-up-placed RETRYING");
        }
        PostBox.open();
        later(Duration.ofHours(2));
        mailsLeave();
        assertThat(mails("ben"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.messageId())
                        .isEqualTo("<" + rows("select id from delivery").getFirst() + "@example.org>"));
    }

    @Test
    void who_may_have_got_an_invitation_hears_that_its_session_is_off() {
        PostBox.close();
        aGroup("Tirsdag", "ben");
        var only = tuesdays(1).getFirst();
        try (var moody = new MoodyMailServer(to -> null, Mood.TAKES_IN_SILENCE)) {
            aSeries("Tirsdag", "serie", tuesdays(1));
            mailsLeave();
            assertThat(moody.taken()).hasSize(2);
            assertThat(log("ben")).contains("session-invitation RETRYING");
        }
        sessions(change -> change.ofSeries("Tirsdag", "serie", only, Map.of("state", "CANCELLED", "sequence", 1)));
        PostBox.open();
        mailsLeave();
        assertThat(mails("ben"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("avlyst"));
        later(Duration.ofHours(2));
        mailsLeave();
        assertThat(mails("ben")).as("the invitation is overtaken").hasSize(1);
        assertThat(log("ben")).contains("session-invitation SUPPRESSED", "session-cancelled SENT");
    }

    @Test
    void an_invitation_that_may_have_arrived_is_sent_again_in_the_same_words_although_nothing_is_new() {
        PostBox.close();
        aGroup("Tirsdag", "ben");
        try (var moody = new MoodyMailServer(to -> null, Mood.TAKES_IN_SILENCE)) {
            aSeries("Tirsdag", "serie", tuesdays(2));
            mailsLeave();
        }
        sessions(change ->
                change.ofSeries("Tirsdag", "serie", tuesdays(2).getFirst(), Map.of("title", "En annen tittel")));
        PostBox.open();
        later(Duration.ofMinutes(10));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("2 nye samlinger fra tirsdag 12. jan. kl. 09.00");
        assertThat(log("ben")).contains("session-invitation SENT").doesNotContain("session-updated SENT");
    }

    @Test
    void a_passing_fault_of_the_database_does_not_lose_that_a_mail_has_left() {
        aGroup("Tirsdag", "ben");
        sql("create sequence passing");
        sql("""
                create function passing() returns trigger language plpgsql as $$
                begin
                    if nextval('passing') <= 2 then
                        raise exception 'a passing fault' using errcode = 'serialization_failure';
                    end if;
                    return new;
                end $$""");
        sql("create trigger passing before insert on delivery_attempt for each row execute function passing()");
        try {
            groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
            mailsLeave();
            assertThat(log("ben")).containsExactly("sign-up-placed SENT");
            later(Duration.ofHours(1));
            mailsLeave();
            assertThat(mails("ben")).hasSize(1);
        } finally {
            sql("drop trigger passing on delivery_attempt");
            sql("drop function passing");
            sql("drop sequence passing");
        }
    }

    @Test
    void hanging_lets_go_after_a_while() {
        PostBox.close();
        aGroup("Tirsdag", "ben");
        try (var moody = new MoodyMailServer(to -> null, Mood.HANGS)) {
            groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
            mailsLeave();
            assertThat(log("ben")).containsExactly("sign-up-placed RETRYING");
            assertThat(moody.taken()).isEmpty();
        }
    }

    @Test
    void whoever_claims_and_dies_is_followed_up_with_the_same_message_id_and_words() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(2));
        mailsLeave();
        var first = mails("ben").getFirst();
        // As a kill after the mail server's 250 and before our commit leaves it.
        sql("update delivery set state = 'SENDING', sent_at = null, claimed_at = '" + now() + "' where leader_id = '"
                + id("ben") + "' and kind = 'session-invitation'");
        dispatcher.sendDue(Duration.ofSeconds(5));
        assertThat(mails("ben")).as("its claim still holds").hasSize(1);
        later(Duration.ofSeconds(30));
        dispatcher.sendDue(Duration.ofSeconds(5));
        assertThat(mails("ben")).hasSize(2);
        assertThat(mails("ben").getLast().messageId()).isEqualTo(first.messageId());
        assertThat(mails("ben").getLast().text()).isEqualTo(first.text());
        assertThat(log("ben")).contains("session-invitation SENT");
    }

    @Test
    void two_engines_beside_each_other_send_each_mail_once() throws Exception {
        var people = new java.util.ArrayList<String>();
        for (var i = 0; i < 60; i++) {
            people.add("person" + i);
        }
        aGroup("Stor", people.toArray(String[]::new));
        aSeries("Stor", "serie", tuesdays(2));
        later(Duration.ofSeconds(2));
        Callable<Integer> running = () -> dispatcher.sendDue(Duration.ofSeconds(30));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var sent = 0;
            for (var sending : threads.invokeAll(List.of(running, running, running, running))) {
                sent += sending.get();
            }
            assertThat(sent).isEqualTo(61);
        }
        assertThat(PostBox.all()).extracting(PostBox.Mail::messageId).doesNotHaveDuplicates();

        // A machine at its limit may refuse one for now: it leaves a little later, once too.
        later(Duration.ofMinutes(10));
        mailsLeave();
        assertThat(
                        rows(
                                "select state || ' ' || count(*) from delivery where kind = 'session-invitation' group by state"))
                .containsExactly("SENT 61");
        assertThat(PostBox.all().stream().map(PostBox.Mail::messageId).collect(toSet()))
                .hasSize(61);
    }

    @Test
    void one_that_cannot_be_written_does_not_hold_up_the_others() {
        aGroup("Tirsdag", "ben", "eli");
        groups(change ->
                change.signUp("Tirsdag", "ben", "PLACED", Map.of()).signUp("Tirsdag", "eli", "PLACED", Map.of()));
        sql("update delivery set group_id = '" + id("unknown") + "' where leader_id = '" + id("ben") + "'");
        mailsLeave();
        assertThat(log("eli")).containsExactly("sign-up-placed SENT");
        assertThat(log("ben")).containsExactly("sign-up-placed PENDING");
    }

    @Test
    void connections_that_a_silent_server_never_lets_go_are_given_up() {
        PostBox.close();
        var members = IntStream.range(0, 15).mapToObj(each -> "m" + each).toArray(String[]::new);
        aGroup("Tirsdag", members);
        try (var silent = new MoodyMailServer(to -> null, Mood.HANGS)) {
            sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
            mailsLeave();
            assertThat(log("m0")).contains("session-invitation RETRYING");
            silent.shutTheDoor();
            PostBox.open();
            later(Duration.ofMinutes(10));
            mailsLeave();
            assertThat(PostBox.all()).hasSize(16);
            assertThat(log("m0")).contains("session-invitation SENT");
        }
    }
}
