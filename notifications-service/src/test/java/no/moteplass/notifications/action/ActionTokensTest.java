package no.moteplass.notifications.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTokensTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Instant DEADLINE = Instant.parse("2027-01-13T08:00:00Z");

    private final ActionTokens tokens = new ActionTokens("a secret that only the tests know");

    private static ActionToken token(LinkAction action, boolean yes) {
        return new ActionToken(new UUID(1, 2), action, yes, new UUID(3, 4), DEADLINE);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_signed_is_read_again(LinkAction action) {
        for (var yes : new boolean[] {true, false}) {
            assertThat(tokens.read(tokens.signed(token(action, yes)))).contains(token(action, yes));
        }
    }

    @Test
    void no_letter_of_a_link_can_be_changed() {
        var signed = tokens.signed(token(LinkAction.SESSION_ANSWER, true));
        for (var at = 0; at < signed.length(); at++) {
            for (var letter : LETTERS.toCharArray()) {
                var changed = signed.substring(0, at) + letter + signed.substring(at + 1);
                if (!changed.equals(signed)) {
                    assertThat(tokens.read(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void nothing_can_be_added_or_left_out() {
        var signed = tokens.signed(token(LinkAction.UNSUBSCRIBE, true));
        for (var wrong : new String[] {
            "", "nonsense", signed + "==", signed + "A", "A" + signed, signed.substring(1), signed + "\n", "%00", "æ"
        }) {
            assertThat(tokens.read(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void another_secret_signs_nothing_of_ours_and_a_short_one_nothing_at_all() {
        var other = new ActionTokens("another secret that is as long as ours");
        assertThat(tokens.read(other.signed(token(LinkAction.OFFER_ANSWER, true))))
                .isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> new ActionTokens("short"));
    }
}
