package no.moteplass.notifications.reminderrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import no.moteplass.notifications.timing.ReminderOffset;

/** Whom which rule reminds, and how long before. */
class AudienceTest {

    private static ReminderRule rule(RuleScope scope, Audience audience, String... offsets) {
        return new ReminderRule(new UUID(0, 1), scope, scope == RuleScope.CITY ? "" : "x", offsets(offsets), audience);
    }

    private static List<ReminderOffset> offsets(String... texts) {
        return Arrays.stream(texts).map(ReminderOffset::of).toList();
    }

    private static List<String> texts(Collection<ReminderOffset> offsets) {
        return offsets.stream().map(ReminderOffset::text).toList();
    }

    @Test
    void the_nearest_rule_of_each_audience_counts_in_whichever_order_they_are_found() {
        var rules = new ArrayList<>(List.of(
                rule(RuleScope.CITY, Audience.MEMBERS, "P1D"),
                rule(RuleScope.PROGRAMME, Audience.MEMBERS, "P2D"),
                rule(RuleScope.GROUP, Audience.MEMBERS, "P3D", "PT3H"),
                rule(RuleScope.CITY, Audience.FACILITATORS, "P5D"),
                rule(RuleScope.PROGRAMME, Audience.FACILITATORS, "P6D")));
        var random = new Random(7);
        for (var i = 0; i < 50; i++) {
            Collections.shuffle(rules, random);
            var holding = HoldingRules.of(rules);
            assertThat(texts(holding.members())).containsExactly("P3D", "PT3H");
            assertThat(texts(holding.facilitators())).containsExactly("P6D");
        }
    }

    @Test
    void a_rule_for_facilitators_says_nothing_of_members() {
        var holding = HoldingRules.of(List.of(rule(RuleScope.GROUP, Audience.FACILITATORS, "P5D")));
        assertThat(holding.members()).isEmpty();
        assertThat(holding.offsets(Optional.empty(), false)).isEmpty();
        assertThat(texts(holding.offsets(Optional.empty(), true))).containsExactly("P5D");
    }

    @Test
    void who_leads_is_reminded_by_both_and_once_where_both_agree() {
        var holding = new HoldingRules(offsets("P1D", "PT2H"), offsets("P5D", "P1D"));
        assertThat(texts(holding.offsets(Optional.empty(), true))).containsExactly("P1D", "PT2H", "P5D");
        assertThat(texts(holding.offsets(Optional.empty(), false))).containsExactly("P1D", "PT2H");
    }

    @Test
    void ones_own_choice_stands_in_for_the_rule_for_members_even_if_it_is_never() {
        var holding = new HoldingRules(offsets("P1D"), offsets("P5D"));
        assertThat(texts(holding.offsets(Optional.of(offsets("PT1H")), false))).containsExactly("PT1H");
        assertThat(holding.offsets(Optional.of(List.of()), false)).isEmpty();
        assertThat(texts(holding.offsets(Optional.of(List.of()), true))).containsExactly("P5D");
    }
}
