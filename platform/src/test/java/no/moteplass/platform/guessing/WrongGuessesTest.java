package no.moteplass.platform.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import no.moteplass.platform.problem.Problem;

class WrongGuessesTest {

    private static final Instant NOON = Instant.parse("2027-01-04T11:00:00Z");

    private final WrongGuesses guesses = new WrongGuesses(Clock.fixed(NOON, ZoneOffset.UTC));

    private Problem afterThirty(String from) {
        IntStream.range(0, 30).forEach(any -> assertThat(guesses.answerTo(from)).isEqualTo(Problem.notFound()));
        return guesses.answerTo(from);
    }

    @Test
    void too_many_wait_a_minute_and_others_are_not_held_up() {
        var answer = afterThirty("192.0.2.1");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "60");
        assertThat(guesses.answerTo("192.0.2.2").status()).isEqualTo(404);
    }

    @Test
    void an_ipv6_network_is_one_guesser() {
        assertThat(afterThirty("2001:db8:1:2::1").status()).isEqualTo(429);
        assertThat(guesses.answerTo("2001:db8:1:2:ffff:1:2:3").status()).isEqualTo(429);
        assertThat(guesses.answerTo("2001:db8:1:3::1").status()).isEqualTo(404);
    }

    @Test
    void an_ipv4_address_written_as_ipv6_is_itself_and_a_name_is_taken_as_it_is() {
        assertThat(afterThirty("::ffff:192.0.2.7").status()).isEqualTo(429);
        assertThat(guesses.answerTo("::ffff:192.0.2.8").status()).isEqualTo(404);
        assertThat(guesses.answerTo("unix socket").status()).isEqualTo(404);
    }

    @Test
    void many_guessers_are_forgotten_in_turn() {
        assertThat(afterThirty("192.0.2.1").status()).isEqualTo(429);
        IntStream.range(0, 10_000).forEach(each -> guesses.answerTo("client " + each));
        assertThat(guesses.answerTo("192.0.2.1").status()).isEqualTo(404);
    }
}
