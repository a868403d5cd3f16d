package no.moteplass.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.ApiStory;
import no.moteplass.notifications.story.MoodyMailServer;
import no.moteplass.notifications.story.MoodyMailServer.Mood;
import no.moteplass.notifications.story.PostBox;

/** P3: who is erased is sent nothing more, and no table names them. */
@QuarkusTest
class ErasureTest extends ApiStory {

    private static final String[] NAMES = {"ben@example.org", "Bendik", "Skogsrud", "xn--blbr-roah"};

    private void ben() {
        aGroup("Tirsdag", "ben", "eli");
        groups(change -> change.leader("ben", "nn", Map.of("givenName", "Bendik", "familyName", "Skogsrud")));
    }

    /** Somebody who has been refused a mail, waits for another, has chosen, answered, and asked for things. */
    private void aLifeHere() {
        ben();
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true)
                .answered("samling", "ben", "ACCEPTED")
                .pulls("ben", true));
        PostBox.close();
        try (var moody = new MoodyMailServer(
                to -> to.contains("ben@") ? "550 5.1.1 <ben@example.org>: no Bendik here" : null, Mood.TAKES)) {
            mailsLeave();
            assertThat(moody.taken()).isNotEmpty();
        }
        PostBox.open();
        assertThat(log("ben")).contains("session-invitation FAILED");
        leader("ben")
                .body("{\"offsets\":[\"P2D\"],\"digest\":\"NONE\",\"quietHours\":null,\"optOut\":[],"
                        + "\"attachInvitation\":\"AUTO\"}")
                .put("/api/v1/preferences/me")
                .statusCode(200);
        coordinator().get("/api/v1/deliveries?leader=" + id("ben")).statusCode(200);
        sql("insert into audit_entry (id, at, actor, action, subjects) values (gen_random_uuid(), now(),"
                + " 'ben@example.org', 'preferences.changed', array['" + id("ben") + "']::uuid[])");
        sql("insert into idempotent_request (caller, key, request_hash, status, resource, at)"
                + " values ('ben@example.org', 'k', 'h', 201, 'r', now())");
        groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
    }

    @Test
    void no_column_of_any_table_names_them_and_what_was_due_is_cancelled() {
        aLifeHere();
        assertThat(everythingKept()).contains("ben@example.org", "Bendik", "Skogsrud");
        groups(change -> change.erased("ben"));
        assertThat(everythingKept()).doesNotContain(NAMES);
        assertThat(log("ben"))
                .contains("session-invitation FAILED", "sign-up-placed CANCELLED", "session-reminder CANCELLED")
                .noneMatch(row -> row.endsWith("PENDING") || row.endsWith("RETRYING"));
        assertThat(rows("select leader_id from preference")).isEmpty();
        assertThat(rows("select action from audit_entry where actor = 'erased' and subjects = '{}'"))
                .contains("preferences.changed");
        assertThat(rows("select actor from audit_entry where subjects @> array['" + id("ben") + "'::uuid]"))
                .isEmpty();
        assertThat(rows("select leader_id from last_notified where leader_id = '" + id("ben") + "'"))
                .isEmpty();
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-14T09:00"), Map.of("sequence", 1), true)
                .session("Tirsdag", "neste", local("2027-01-20T09:00"), Map.of(), true));
        groups(change -> change.group("Tirsdag", "PAUSED", true));
        groups(change -> change.group("Tirsdag", "ACTIVE", true));
        later(Duration.ofDays(9));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        assertThat(rows("select kind from delivery where leader_id = '" + id("ben")
                        + "' and state not in ('FAILED', 'CANCELLED')"))
                .isEmpty();
    }

    @Test
    void a_lower_version_or_an_older_event_brings_nobody_back() {
        ben();
        groups(change -> change.erased("ben"));
        assertThat(rows("select active::text from leader where id = '" + id("ben") + "'"))
                .containsExactly("false");
        assertThat(everythingKept()).doesNotContain(NAMES);
        groups(change -> change.erased("ben").erased("nobody"));
        assertThat(rows("select count(*) from leader where email is null")).containsExactly("2");
    }

    @Test
    void a_mail_that_is_under_way_when_they_are_erased_leaves_no_name_behind() throws Exception {
        ben();
        groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
        PostBox.close();
        var asked = new CountDownLatch(1);
        var erased = new CountDownLatch(1);
        try (var moody = new MoodyMailServer(
                to -> {
                    asked.countDown();
                    await(erased);
                    return "451 4.7.1 <ben@example.org>: ola@blåbær.no and b.skog@xn--blbr-roah.no come back later";
                },
                Mood.TAKES)) {
            var sending = Thread.ofVirtual().start(this::mailsLeave);
            await(asked);
            groups(change -> change.erased("ben"));
            erased.countDown();
            sending.join();
            assertThat(moody.taken()).isEmpty();
        }
        PostBox.open();
        assertThat(rows("select reply from delivery_attempt"))
                .singleElement()
                .asString()
                .startsWith("451 4.7.1 <…>");
        assertThat(everythingKept()).doesNotContain(NAMES).doesNotContain("blåbær");
        later(Duration.ofHours(2));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        assertThat(log("ben")).containsExactly("sign-up-placed CANCELLED");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_offer_that_did_not_reach_them_is_no_longer_held_under_a_name() {
        ben();
        OTHERS.stubFor(post(urlEqualTo("/api/v1/sign-ups/" + id("sign-up Tirsdag/ben") + "/offer-notice"))
                .willReturn(okJson("{\"offerExpiresAt\":\"2027-01-07T12:00:00+01:00\"}")));
        groups(change -> change.signUp("Tirsdag", "ben", "OFFERED", Map.of("offer", 1)));
        groups(change ->
                change.signUp("Tirsdag", "ben", "WITHDRAWN", Map.of("offer", 1)).erased("ben"));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        assertThat(everythingKept()).doesNotContain(NAMES);
    }
}
