package no.moteplass.groups.eligibility;

import static no.moteplass.groups.eligibility.Rosters.BEN;
import static no.moteplass.groups.eligibility.Rosters.CAI;
import static no.moteplass.groups.eligibility.Rosters.CONFIDENTIAL;
import static no.moteplass.groups.eligibility.Rosters.DINA;
import static no.moteplass.groups.eligibility.Rosters.EVA;
import static no.moteplass.groups.eligibility.Rosters.PUBLIC;
import static no.moteplass.groups.eligibility.Rosters.leads;
import static no.moteplass.groups.eligibility.Rosters.refused;
import static no.moteplass.groups.eligibility.Rosters.roster;
import static no.moteplass.groups.eligibility.Rosters.sits;
import static no.moteplass.groups.eligibility.Rosters.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.eligibility.Roster.Apart;

/** G3, G4 and "apart", refusing and allowing, and the three together. */
class CompatibilityTest {

    @Test
    void nobody_joins_a_confidential_group_with_somebody_above_or_below_at_any_distance() {
        var managers = Map.of(BEN, CAI, CAI, DINA);
        for (var other : List.of(CAI, DINA)) {
            assertThat(roster(CONFIDENTIAL, managers, sits(other, "ST-B"))
                            .eligibility(BEN)
                            .compatibility()
                            .sharesChain())
                    .isTrue();
            assertThat(roster(CONFIDENTIAL, managers, sits(BEN, "ST-B"))
                            .eligibility(other)
                            .compatibility()
                            .sharesChain())
                    .isTrue();
        }
    }

    @Test
    void colleagues_under_one_manager_and_who_has_a_chain_of_their_own_may_sit_together() {
        var managers = Map.of(BEN, DINA, CAI, DINA);
        var roster = roster(CONFIDENTIAL, managers, sits(CAI, "ST-B"), sits(EVA, "ST-C"));
        assertThat(roster.eligibility(BEN).compatibility().fits()).isTrue();
        assertThat(roster.eligibility(BEN).compatibility().refusal()).isEmpty();
    }

    @Test
    void who_leads_attends_too_and_nobody_is_in_their_own_way() {
        var managers = Map.of(BEN, CAI);
        assertThat(roster(CONFIDENTIAL, managers, leads(CAI, "ST-B"))
                        .eligibility(BEN)
                        .compatibility()
                        .sharesChain())
                .isTrue();
        assertThat(roster(terms(true, 1), managers, sits(BEN, "ST-A"))
                        .eligibility(BEN)
                        .compatibility()
                        .fits())
                .isTrue();
    }

    @Test
    void where_nothing_is_confidential_chains_do_not_matter() {
        var roster = roster(PUBLIC, Map.of(BEN, CAI), sits(CAI, "ST-B"), sits(BEN, "ST-A"));
        assertThat(roster.eligibility(BEN).compatibility().sharesChain()).isFalse();
        assertThat(roster.eligibility(BEN).attending()).isEmpty();
        assertThat(roster.broken(Map.of())).isFalse();
    }

    @Test
    void a_leader_of_the_group_is_asked_for_the_chain_alone() {
        var full = roster(terms(true, 1), Map.of(BEN, CAI), sits(EVA, "ST-A"));
        assertThat(full.eligibility(BEN).attending()).isEmpty();
        refused(
                roster(CONFIDENTIAL, Map.of(BEN, CAI), sits(CAI, "ST-B"))
                        .eligibility(BEN)
                        .attending(),
                "rule.G3.role");
    }

    @Test
    void the_rule_is_broken_when_two_who_attend_have_come_into_one_chain() {
        assertThat(roster(CONFIDENTIAL, Map.of(BEN, CAI, CAI, DINA), sits(BEN, "ST-A"), leads(DINA, "ST-B"))
                        .broken(Map.of()))
                .isTrue();
        assertThat(roster(CONFIDENTIAL, Map.of(BEN, DINA, CAI, DINA), sits(BEN, "ST-A"), sits(CAI, "ST-B"))
                        .broken(Map.of()))
                .isFalse();
        assertThat(roster(CONFIDENTIAL, Map.of(BEN, CAI), sits(BEN, "ST-A")).broken(Map.of()))
                .isFalse();
    }

    @Test
    void whoever_sits_and_no_longer_belongs_breaks_the_rule_unless_they_were_invited() {
        var others = terms(Scope.UNIT, "ST-B", null, null);
        assertThat(roster(others, Map.of(), sits(BEN, "ST-A")).broken(Map.of(BEN, false)))
                .isTrue();
        assertThat(roster(others, Map.of(), sits(BEN, "ST-A")).broken(Map.of(BEN, true)))
                .isFalse();
        var newcomers = terms(Scope.CITY, null, null, 12);
        assertThat(roster(newcomers, Map.of(), sits(BEN, "ST-A")).broken(Map.of(BEN, false)))
                .as("months in a role pass by themselves")
                .isFalse();
    }

    @Test
    void more_of_one_unit_than_there_may_be_break_the_rule() {
        var two = terms(true, 2);
        assertThat(roster(two, Map.of(), sits(BEN, "ST-A"), sits(CAI, "ST-A"), leads(DINA, "ST-A"))
                        .broken(Map.of()))
                .isFalse();
        assertThat(roster(two, Map.of(), sits(BEN, "ST-A"), sits(CAI, "ST-A"), sits(DINA, "ST-A"))
                        .broken(Map.of()))
                .isTrue();
    }

    @Test
    void in_a_loop_of_managers_everybody_is_above_the_others_and_nobody_above_themselves() {
        var chains = Rosters.chains(Map.of(BEN, CAI, CAI, DINA, DINA, CAI));
        assertThat(chains.join(BEN, DINA)).isTrue();
        assertThat(chains.join(BEN, EVA)).isFalse();
        assertThat(chains.join(CAI, CAI)).isFalse();
    }

    @Test
    void a_unit_has_the_seats_it_may_have_and_no_more() {
        var two = terms(true, 2);
        var full = roster(two, Map.of(), sits(CAI, "ST-A"), sits(DINA, "ST-A"));
        assertThat(full.eligibility(BEN).compatibility().unitIsFull()).isTrue();
        assertThat(full.eligibility(BEN).compatibility().refusal().orElseThrow().arguments())
                .containsExactly(2);
        for (var free : List.of(
                roster(two, Map.of(), sits(CAI, "ST-A"), sits(DINA, "ST-B")),
                roster(two, Map.of(), sits(CAI, "ST-A"), leads(DINA, "ST-A")),
                roster(two, Map.of(), sits(CAI, "ST-A"), sits(BEN, "ST-A")),
                roster(CONFIDENTIAL, Map.of(), sits(CAI, "ST-A"), sits(DINA, "ST-A")))) {
            assertThat(free.eligibility(BEN).compatibility().unitIsFull()).isFalse();
        }
    }

    @Test
    void the_limit_of_a_unit_holds_where_nothing_is_confidential_too() {
        refused(
                roster(terms(false, 1), Map.of(), sits(CAI, "ST-A"))
                        .eligibility(BEN)
                        .compatibility()
                        .refusal(),
                "rule.G4");
    }

    @Test
    void one_sides_wish_to_be_apart_is_enough_and_is_about_those_two_alone() {
        for (var wish : List.of(new Apart(BEN, CAI), new Apart(CAI, BEN))) {
            var roster = roster(CONFIDENTIAL, Map.of(), Set.of(wish), List.of(), sits(CAI, "ST-B"));
            assertThat(roster.eligibility(BEN).compatibility().apart()).isTrue();
            refused(roster.eligibility(BEN).compatibility().refusal(), "rule.APART");
            assertThat(roster.eligibility(DINA).compatibility().apart()).isFalse();
        }
        var away = roster(CONFIDENTIAL, Map.of(), Set.of(new Apart(BEN, CAI)), List.of(), sits(DINA, "ST-B"));
        assertThat(away.eligibility(BEN).compatibility().fits()).isTrue();
    }

    @Test
    void all_three_are_computed_whatever_the_first_says_and_the_first_is_named() {
        var roster =
                roster(terms(true, 1), Map.of(BEN, CAI), Set.of(new Apart(CAI, BEN)), List.of(), sits(CAI, "ST-A"));
        var compatibility = roster.eligibility(BEN).compatibility();
        assertThat(compatibility).isEqualTo(new Compatibility(true, true, true, 1));
        refused(compatibility.refusal(), "rule.G3");
        refused(new Compatibility(false, true, true, 1).refusal(), "rule.G4");
        refused(new Compatibility(false, false, true, 1).refusal(), "rule.APART");
    }

    @Test
    void the_audit_trail_of_a_confidential_group_says_no_more_than_the_person_may_know() {
        for (var rule : List.of(Rule.SHARED_CHAIN, Rule.UNIT_LIMIT, Rule.APART)) {
            assertThat(Refusal.of(rule).audited(true)).isEqualTo("FIT");
            assertThat(Refusal.of(rule).audited(false)).isEqualTo(rule.id());
        }
        assertThat(Refusal.of(Rule.ONE_SIGN_UP).audited(true)).isEqualTo("G5");
        assertThat(Refusal.of(Rule.AUDIENCE).audited(true)).isEqualTo("G2");
    }

    @Test
    void whoever_has_joined_counts_for_the_next() {
        var roster =
                roster(terms(true, 2), Map.of(DINA, CAI), leads(CAI, "ST-A")).joinedBy(CAI);
        assertThat(roster.attending()).containsExactly(sits(CAI, "ST-A"));
        assertThat(roster.eligibility(DINA).compatibility().sharesChain()).isTrue();
        assertThat(roster.eligibility(BEN).compatibility().fits()).isTrue();
        refused(roster.eligibility(CAI).oneSignUp(), "rule.G5");

        var full = roster.joinedBy(BEN);
        assertThat(full.eligibility(EVA).compatibility().unitIsFull()).isTrue();
    }
}
