package no.moteplass.groups.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import no.moteplass.groups.catalogue.Programmes;
import no.moteplass.groups.enrolment.Step.Already;
import no.moteplass.groups.enrolment.Step.Done;
import no.moteplass.groups.enrolment.Step.Expired;
import no.moteplass.groups.enrolment.Step.WrongState;

/** WAITING → OFFERED → PLACED | DECLINED | WAITING | LAPSED, any live state → WITHDRAWN. */
class SignUpStatesTest {

    private static final Instant NOW = Instant.parse("2027-03-23T09:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2027-03-31T10:00:00Z");
    private static final UUID ID = UUID.randomUUID();
    private static final UUID SEAT = UUID.randomUUID();
    private static final UUID ANOTHER_SEAT = UUID.randomUUID();

    private static SignUp waiting() {
        return SignUp.waiting(ID, ID, ID, Programmes.reflection(), true, new QueueEnd(7, 6), NOW);
    }

    private static SignUp offered() {
        var signUp = waiting();
        signUp.offer(SEAT, NOW);
        return signUp;
    }

    private static SignUp noticed() {
        var signUp = offered();
        signUp.notice(DEADLINE, NOW);
        return signUp;
    }

    @Test
    void refuses_to_accept_decline_or_lapse_while_waiting() {
        var signUp = waiting();
        assertThat(signUp.accept(NOW)).isEqualTo(new WrongState(SignUpState.WAITING));
        assertThat(signUp.decline(NOW)).isEqualTo(new WrongState(SignUpState.WAITING));
        assertThat(signUp.lapse(() -> 8, NOW)).isEqualTo(new WrongState(SignUpState.WAITING));
        assertThat(signUp.state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void without_notice_no_offer_lapses() {
        var signUp = offered();
        assertThat(signUp.lapse(() -> 8, DEADLINE.plusSeconds(1_000_000))).isInstanceOf(WrongState.class);
        assertThat(signUp.accept(DEADLINE.plusSeconds(1_000_000))).isEqualTo(new Done());
    }

    @Test
    void a_later_notice_may_put_the_deadline_off_and_never_brings_it_nearer() {
        var signUp = noticed();
        assertThat(signUp.notice(DEADLINE, NOW.plusSeconds(60))).isEqualTo(new Already());
        assertThat(signUp.notice(DEADLINE.minusSeconds(1), NOW.plusSeconds(60))).isEqualTo(new Already());
        assertThat(signUp.offerExpiresAt()).isEqualTo(DEADLINE);
        assertThat(signUp.notice(DEADLINE.plusSeconds(60), NOW.plusSeconds(60))).isEqualTo(new Done());
        assertThat(signUp.offerExpiresAt()).isEqualTo(DEADLINE.plusSeconds(60));
    }

    @Test
    void no_notice_revives_an_offer_whose_deadline_has_passed() {
        var signUp = noticed();
        assertThat(signUp.notice(DEADLINE.plusSeconds(60), DEADLINE)).isEqualTo(new Expired());
        assertThat(signUp.offerExpiresAt()).isEqualTo(DEADLINE);
        assertThat(signUp.lapse(() -> 8, DEADLINE)).isEqualTo(new Done());
    }

    @Test
    void an_invitation_keeps_its_own_deadline_unless_it_has_passed() {
        var invited = SignUp.invited(
                ID, ID, ID, Programmes.reflection(), new ByInvitation(ID, DEADLINE.plusSeconds(60)), NOW);
        invited.notice(DEADLINE, NOW);
        assertThat(invited.offerExpiresAt()).isEqualTo(DEADLINE.plusSeconds(60));
        var late = SignUp.invited(ID, ID, ID, Programmes.reflection(), new ByInvitation(ID, NOW.plusSeconds(1)), NOW);
        late.notice(DEADLINE, NOW.plusSeconds(1));
        assertThat(late.offerExpiresAt()).isEqualTo(DEADLINE);
    }

    @Test
    void accepts_until_the_deadline_and_not_at_it() {
        assertThat(noticed().accept(DEADLINE.minusMillis(1))).isEqualTo(new Done());
        var late = noticed();
        assertThat(late.accept(DEADLINE)).isEqualTo(new Expired());
        assertThat(late.state()).isEqualTo(SignUpState.OFFERED);
    }

    @Test
    void the_same_answer_twice_is_no_fault() {
        var accepted = offered();
        accepted.accept(NOW);
        assertThat(accepted.accept(NOW)).isEqualTo(new Already());
        assertThat(accepted.decline(NOW)).isEqualTo(new WrongState(SignUpState.PLACED));
        var declined = offered();
        declined.decline(NOW);
        assertThat(declined.decline(NOW)).isEqualTo(new Already());
        assertThat(declined.accept(NOW)).isEqualTo(new WrongState(SignUpState.DECLINED));
        var withdrawn = waiting();
        withdrawn.withdraw("WITHDRAWN", NOW);
        assertThat(withdrawn.withdraw("WITHDRAWN", NOW)).isEqualTo(new Already());
    }

    @Test
    void a_first_lapse_keeps_the_number_and_is_passed_over_and_a_second_ends_it() {
        var signUp = noticed();
        assertThat(signUp.lapse(() -> 99, DEADLINE)).isEqualTo(new Done());
        assertThat(signUp.state()).isEqualTo(SignUpState.WAITING);
        assertThat(signUp.number()).isEqualTo(7);
        assertThat(signUp.passedOver()).isTrue();
        signUp.askAgainAbout(Set.of(SEAT));
        assertThat(signUp.passedOver()).isTrue();
        signUp.askAgainAbout(Set.of(SEAT, ANOTHER_SEAT));
        assertThat(signUp.passedOver()).isFalse();
        signUp.offer(ANOTHER_SEAT, DEADLINE);
        assertThat(signUp.seat()).isEqualTo(ANOTHER_SEAT);
        assertThat(signUp.offer()).isEqualTo(2);
        assertThat(signUp.offerExpiresAt()).isNull();
        signUp.notice(DEADLINE.plusSeconds(60), DEADLINE);
        assertThat(signUp.lapse(() -> 99, DEADLINE.plusSeconds(60))).isEqualTo(new Done());
        assertThat(signUp.state()).isEqualTo(SignUpState.LAPSED);
        assertThat(signUp.withdraw("WITHDRAWN", DEADLINE)).isEqualTo(new WrongState(SignUpState.LAPSED));
    }

    @Test
    void an_offer_that_never_waited_draws_its_number_when_it_lapses() {
        var signUp = SignUp.offered(ID, ID, ID, Programmes.reflection(), NOW);
        signUp.notice(DEADLINE, NOW);
        signUp.lapse(() -> 3, DEADLINE);
        assertThat(signUp.number()).isEqualTo(3);
    }

    @Test
    void an_offer_whose_mail_was_refused_for_good_has_no_deadline_until_a_later_notice() {
        var signUp = noticed();
        assertThat(signUp.undelivered(NOW)).isEqualTo(new Done());
        assertThat(signUp.undelivered(NOW)).isEqualTo(new Already());
        assertThat(signUp.offerUndelivered()).isTrue();
        assertThat(signUp.offerExpiresAt()).isNull();
        assertThat(signUp.lapse(() -> 8, DEADLINE)).isInstanceOf(WrongState.class);
        assertThat(signUp.notice(DEADLINE, NOW)).isEqualTo(new Done());
        assertThat(signUp.offerUndelivered()).isFalse();
        assertThat(signUp.offerExpiresAt()).isEqualTo(DEADLINE);
        assertThat(signUp.undelivered(DEADLINE)).isEqualTo(new Expired());
    }

    @Test
    void a_deadline_rests_while_the_group_does_and_is_put_off_by_as_long() {
        var signUp = noticed();
        signUp.rest(DEADLINE.minusSeconds(60));
        assertThat(signUp.lapse(() -> 8, DEADLINE.plusSeconds(3600))).isEqualTo(new WrongState(SignUpState.OFFERED));
        assertThat(signUp.offer()).isEqualTo(1);
        var back = DEADLINE.plus(Duration.ofDays(9));
        signUp.goOn(earliest -> earliest.plusSeconds(5), back);
        assertThat(signUp.offerExpiresAt()).as("a day at the least").isEqualTo(back.plusSeconds(24 * 3600 + 5));
        assertThat(signUp.offer()).as("its mail tells the new deadline").isEqualTo(2);
        assertThat(signUp.lapse(() -> 8, back.plusSeconds(24 * 3600 + 5))).isEqualTo(new Done());

        var early = noticed();
        early.rest(NOW);
        early.goOn(earliest -> earliest, NOW.plus(Duration.ofDays(9)));
        assertThat(early.offerExpiresAt()).isEqualTo(DEADLINE.plus(Duration.ofDays(9)));
    }

    @Test
    void an_offer_that_nobody_has_heard_of_goes_on_without_a_deadline() {
        var signUp = offered();
        signUp.rest(NOW);
        signUp.goOn(earliest -> earliest, NOW.plusSeconds(60));
        assertThat(signUp.offerExpiresAt()).isNull();
        assertThat(signUp.offer()).isEqualTo(1);
        assertThat(signUp.notice(DEADLINE, NOW.plusSeconds(60))).isEqualTo(new Done());
    }

    @Test
    void what_has_been_answered_is_not_undelivered() {
        var accepted = offered();
        accepted.undelivered(NOW);
        accepted.accept(NOW);
        assertThat(accepted.offerUndelivered()).isFalse();
        assertThat(accepted.undelivered(NOW)).isEqualTo(new WrongState(SignUpState.PLACED));
        var declined = offered();
        declined.undelivered(NOW);
        declined.decline(NOW);
        assertThat(declined.offerUndelivered()).isFalse();
        assertThat(waiting().undelivered(NOW)).isEqualTo(new WrongState(SignUpState.WAITING));
    }

    @Test
    void a_coordinator_ends_a_place_in_the_queue_or_an_offer_and_no_seat() {
        for (var signUp : List.of(waiting(), offered())) {
            assertThat(SignUpActions.ofCoordinator(signUp)).containsExactly("withdraw");
            assertThat(signUp.withdrawByCoordinator(NOW)).isEqualTo(new Done());
            assertThat(signUp.endReason()).isEqualTo("BY_COORDINATOR");
            assertThat(SignUpActions.ofCoordinator(signUp)).isEmpty();
        }
        var placed = offered();
        placed.accept(NOW);
        assertThat(placed.withdrawByCoordinator(NOW)).isEqualTo(new WrongState(SignUpState.PLACED));
        assertThat(SignUpActions.ofCoordinator(placed)).isEmpty();
    }

    @Test
    void an_offer_is_not_accepted_while_the_group_takes_nobody() {
        assertThat(SignUpActions.ofOwner(offered(), false, NOW)).containsExactly("decline", "withdraw");
        assertThat(SignUpActions.ofOwner(offered(), true, NOW)).containsExactly("accept", "decline", "withdraw");
        assertThat(SignUpActions.ofOwner(noticed(), true, DEADLINE)).containsExactly("decline", "withdraw");
    }

    @Test
    void says_which_verbs_its_state_allows() {
        assertThat(SignUpActions.ofOwner(waiting(), true, NOW)).containsExactly("withdraw");
        assertThat(SignUpActions.ofOwner(offered(), true, NOW)).containsExactly("accept", "decline", "withdraw");
        assertThat(SignUpActions.ofOwner(noticed(), true, DEADLINE.minusMillis(1)))
                .containsExactly("accept", "decline", "withdraw");
        assertThat(SignUpActions.ofOwner(noticed(), true, DEADLINE)).containsExactly("decline", "withdraw");
        assertThat(SignUpActions.ofOwner(SignUp.placed(ID, ID, ID, Programmes.reflection(), true, NOW), true, NOW))
                .containsExactly("withdraw");
        for (var ended : List.of(declined(), withdrawn())) {
            assertThat(SignUpActions.ofOwner(ended, true, NOW)).isEmpty();
        }
    }

    private static SignUp declined() {
        var signUp = offered();
        signUp.decline(NOW);
        return signUp;
    }

    private static SignUp withdrawn() {
        var signUp = waiting();
        signUp.withdraw(null, NOW);
        return signUp;
    }
}
