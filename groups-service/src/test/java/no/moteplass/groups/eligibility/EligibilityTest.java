package no.moteplass.groups.eligibility;

import static no.moteplass.groups.eligibility.Rosters.ANOTHER_GROUP;
import static no.moteplass.groups.eligibility.Rosters.BEN;
import static no.moteplass.groups.eligibility.Rosters.CAI;
import static no.moteplass.groups.eligibility.Rosters.CONFIDENTIAL;
import static no.moteplass.groups.eligibility.Rosters.GROUP;
import static no.moteplass.groups.eligibility.Rosters.TODAY;
import static no.moteplass.groups.eligibility.Rosters.alone;
import static no.moteplass.groups.eligibility.Rosters.ben;
import static no.moteplass.groups.eligibility.Rosters.person;
import static no.moteplass.groups.eligibility.Rosters.refused;
import static no.moteplass.groups.eligibility.Rosters.roster;
import static no.moteplass.groups.eligibility.Rosters.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.eligibility.Roster.LiveSignUp;

/** G2 and G5, refusing and allowing. */
class EligibilityTest {

    @Test
    void whoever_is_inactive_is_refused_before_all_else() {
        var person = ben(false, ParticipantKind.GUEST, LeadershipLevel.TOP, null);
        refused(alone(person, CONFIDENTIAL).audience(), "rule.G2.inactive");
        refused(alone(person, CONFIDENTIAL).active(), "rule.G2.inactive");
        assertThat(alone(person(BEN), CONFIDENTIAL).active()).isEmpty();
    }

    @Test
    void another_kind_is_refused_before_another_level() {
        refused(
                alone(ben(true, ParticipantKind.SAFETY_REP, LeadershipLevel.TOP, null), CONFIDENTIAL)
                        .audience(),
                "rule.G2.kind");
        refused(
                alone(ben(true, ParticipantKind.LEADER, LeadershipLevel.TOP, null), CONFIDENTIAL)
                        .audience(),
                "rule.G2");
        refused(
                alone(ben(true, ParticipantKind.LEADER, null, null), CONFIDENTIAL)
                        .audience(),
                "rule.G2");
        assertThat(alone(person(BEN), CONFIDENTIAL).audience()).isEmpty();
    }

    @Test
    void only_leaders_are_asked_for_their_level() {
        var terms = terms(Scope.CITY, null, null, null);
        assertThat(alone(ben(true, ParticipantKind.SAFETY_REP, null, null), terms)
                        .audience())
                .isEmpty();
    }

    @Test
    void a_group_of_one_unit_or_sector_refuses_who_works_elsewhere() {
        refused(alone(person(BEN), terms(Scope.UNIT, "ST-B", "HLS", null)).audience(), "rule.G2.unit");
        refused(alone(person(BEN), terms(Scope.SECTOR, "ST-A", "UTD", null)).audience(), "rule.G2.sector");
        for (var allowing : List.of(
                terms(Scope.UNIT, "ST-A", "UTD", null),
                terms(Scope.SECTOR, "ST-B", "HLS", null),
                terms(Scope.CITY, "ST-B", "UTD", null),
                terms(Scope.UNIT, null, null, null),
                terms(Scope.SECTOR, null, null, null))) {
            assertThat(alone(person(BEN), allowing).audience()).isEmpty();
        }
    }

    @Test
    void a_group_for_those_who_are_new_takes_them_until_the_day_their_months_are_over() {
        var terms = terms(Scope.CITY, null, null, 12);
        var leader = ParticipantKind.LEADER;
        var level = LeadershipLevel.FRONT_LINE;
        refused(alone(ben(true, leader, level, TODAY.minusMonths(12)), terms).audience(), "rule.G2.inRole");
        refused(alone(ben(true, leader, level, null), terms).audience(), "rule.G2.inRole");
        assertThat(alone(ben(true, leader, level, TODAY.minusMonths(12).plusDays(1)), terms)
                        .audience())
                .isEmpty();
        assertThat(alone(ben(true, leader, level, null), terms)
                        .audience()
                        .orElseThrow()
                        .arguments())
                .containsExactly(12);
    }

    private static Optional<Refusal> besides(boolean allowsSeveral, LiveSignUp... signUps) {
        var terms = new GroupTerms(
                GROUP, "refleksjon", Set.of(), Set.of(), Scope.CITY, null, null, true, null, null, allowsSeveral);
        return roster(terms, Map.of(), Set.of(), List.of(signUps))
                .eligibility(BEN)
                .oneSignUp();
    }

    @Test
    void one_sign_up_in_a_programme_unless_it_allows_several_and_always_one_in_a_group() {
        var here = new LiveSignUp(BEN, GROUP, "refleksjon");
        var inTheProgramme = new LiveSignUp(BEN, ANOTHER_GROUP, "refleksjon");
        var elsewhere = new LiveSignUp(BEN, ANOTHER_GROUP, "duo");
        var somebodyElses = new LiveSignUp(CAI, GROUP, "refleksjon");
        refused(besides(false, elsewhere, here), "rule.G5");
        refused(besides(true, here), "rule.G5");
        refused(besides(false, inTheProgramme), "rule.G5");
        assertThat(besides(true, inTheProgramme)).isEmpty();
        assertThat(besides(false, elsewhere, somebodyElses)).isEmpty();
        assertThat(besides(false)).isEmpty();
    }
}
