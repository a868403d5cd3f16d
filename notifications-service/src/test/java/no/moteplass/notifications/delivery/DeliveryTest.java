package no.moteplass.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import no.moteplass.notifications.message.MessageKind;

/** How far a delivery can come, and by which way. */
class DeliveryTest {

    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final UUID BEN = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID GROUP = UUID.nameUUIDFromBytes(new byte[] {2});

    private static Delivery pending() {
        return Delivery.of(
                UUID.nameUUIDFromBytes(new byte[] {3}),
                new NewDelivery(new Occasion(BEN, MessageKind.SESSION_INVITATION, "occasion"), "subject", GROUP, NOW),
                NOW);
    }

    private static Delivery claimed() {
        var delivery = pending();
        delivery.claim(NOW);
        return delivery;
    }

    /** A delivery that has come as far as this. */
    private static Delivery in(DeliveryState state) {
        var delivery = claimed();
        switch (state) {
            case PENDING -> {
                return pending();
            }
            case SENDING -> {
                return delivery;
            }
            case SENT -> delivery.sent(NOW);
            case RETRYING -> delivery.refusedForNow(NOW, PAUSE);
            case FAILED -> delivery.refusedForGood();
            case SUPPRESSED -> delivery.suppress();
            case EXPIRED -> delivery.expire();
            case CANCELLED -> delivery.cancel();
        }
        assertThat(delivery.state()).isEqualTo(state);
        return delivery;
    }

    @Test
    void a_new_one_waits_and_can_still_be_moved() {
        assertThat(pending().state()).isEqualTo(DeliveryState.PENDING);
        assertThat(pending().isUnsent()).isTrue();
        assertThat(pending().group()).contains(GROUP);
    }

    @Test
    void a_message_may_belong_to_no_group() {
        var delivery = Delivery.of(
                BEN,
                new NewDelivery(new Occasion(BEN, MessageKind.SESSION_REMINDER, "week 2"), "digest", null, NOW),
                NOW);
        assertThat(delivery.group()).isEmpty();
        assertThat(delivery.reminder()).isEmpty();
    }

    @Test
    void a_claim_holds_for_whoever_made_it_until_it_is_settled() {
        var delivery = claimed();
        assertThat(delivery.isClaimedAt(NOW)).isTrue();
        assertThat(delivery.isClaimedAt(NOW.plusSeconds(1))).isFalse();
        assertThat(delivery.isUnsent()).isFalse();
        delivery.sent(NOW);
        assertThat(delivery.isClaimedAt(NOW)).isFalse();
        assertThat(delivery.sentAt()).isEqualTo(NOW);
        assertThat(delivery.tries()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    void whatever_has_been_sent_stays_sent_and_all_else_can_end(DeliveryState state) {
        var ends = List.<Consumer<Delivery>>of(Delivery::suppress, Delivery::cancel, Delivery::expire);
        var ended = List.of(DeliveryState.SUPPRESSED, DeliveryState.CANCELLED, DeliveryState.EXPIRED);
        for (var i = 0; i < ends.size(); i++) {
            var delivery = in(state);
            ends.get(i).accept(delivery);
            assertThat(delivery.state()).isEqualTo(state == DeliveryState.SENT ? DeliveryState.SENT : ended.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    void only_what_was_suppressed_or_cancelled_is_revived_with_all_its_tries(DeliveryState state) {
        var delivery = in(state);
        var later = NOW.plusSeconds(60);
        delivery.revive(later);
        if (Set.of(DeliveryState.SUPPRESSED, DeliveryState.CANCELLED).contains(state)) {
            assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(delivery.dueAt()).isEqualTo(later);
            assertThat(delivery.tries()).isZero();
        } else {
            assertThat(delivery.state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    void only_what_failed_or_waits_for_another_try_is_tried_again_when_asked(DeliveryState state) {
        var delivery = in(state);
        var outcome = delivery.retry(NOW.plusSeconds(1));
        if (EnumSet.of(DeliveryState.FAILED, DeliveryState.RETRYING).contains(state)) {
            assertThat(outcome).isEmpty();
            assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(delivery.dueAt()).isEqualTo(NOW.plusSeconds(1));
        } else {
            assertThat(outcome).contains(state);
            assertThat(delivery.state()).isEqualTo(state);
        }
    }

    @Test
    void a_server_that_refuses_for_now_is_tried_for_a_day_from_the_first_try_and_not_longer() {
        var delivery = claimed();
        var last = NOW.plus(Delivery.PATIENCE);
        delivery.refusedForNow(NOW, PAUSE);
        assertThat(delivery.state()).isEqualTo(DeliveryState.RETRYING);
        assertThat(delivery.dueAt()).isEqualTo(NOW.plus(PAUSE));
        delivery.claim(last.minusSeconds(60));
        delivery.refusedForNow(last.minusSeconds(60), PAUSE);
        assertThat(delivery.state()).isEqualTo(DeliveryState.RETRYING);
        assertThat(delivery.dueAt()).as("one last try at the very end").isEqualTo(last);
        delivery.claim(last);
        delivery.refusedForNow(last, PAUSE);
        assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.tries()).isEqualTo(3);
    }

    @Test
    void one_that_may_have_arrived_is_tried_again_but_can_no_longer_be_moved() {
        for (var silence : List.<BiConsumer<Delivery, Instant>>of(
                (delivery, now) -> delivery.unanswered(now, PAUSE), (delivery, now) -> {
                    delivery.followUp();
                    delivery.postpone(now);
                })) {
            var delivery = claimed();
            silence.accept(delivery, NOW);
            assertThat(delivery.isInDoubt()).isTrue();
            assertThat(delivery.isUnsent()).isFalse();
            delivery.claim(NOW.plusSeconds(1));
            delivery.sent(NOW.plusSeconds(1));
            assertThat(delivery.isInDoubt()).isFalse();
        }
    }

    @Test
    void one_that_is_postponed_waits_as_it_did_before() {
        var fresh = claimed();
        fresh.postpone(NOW.plusSeconds(30));
        assertThat(fresh.state()).isEqualTo(DeliveryState.PENDING);
        var tried = in(DeliveryState.RETRYING);
        tried.postpone(NOW.plusSeconds(30));
        assertThat(tried.state()).isEqualTo(DeliveryState.RETRYING);
        assertThat(tried.dueAt()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void a_reminder_moves_with_its_session() {
        var delivery = pending();
        var details = new ReminderDetails(GROUP, "P1D", NOW.plusSeconds(900), NOW);
        delivery.remindOf(details, "another", NOW.plusSeconds(300));
        assertThat(delivery.reminder()).contains(details);
        assertThat(delivery.occasion()).isEqualTo("another");
        assertThat(delivery.dueAt()).isEqualTo(NOW.plusSeconds(300));
    }
}
