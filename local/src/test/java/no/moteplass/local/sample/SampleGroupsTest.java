package no.moteplass.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleGroupsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final SampleCity city = SampleCity.of(SampleCity.SEED, TODAY);
    private final List<PlannedGroup> groups = SampleGroups.of(city);

    @Test
    void has_some_groups_in_each_state() {
        assertThat(groups).hasSizeBetween(25, 32);
        for (var state : PlannedGroup.State.values()) {
            assertThat(groups.stream().filter(g -> g.state() == state))
                    .as(state.name())
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void leaves_the_fixed_people_without_any_membership_alone() {
        for (var person : List.of("anna", "ben", "cai", "dina", "eli", "farah")) {
            assertThat(groups).noneMatch(g -> g.people().contains(person + "@example.org"));
        }
    }

    @Test
    void gives_hanna_a_seat_a_place_in_a_queue_and_an_offer() {
        assertThat(groups)
                .filteredOn(g -> g.members().contains("hanna@example.org"))
                .singleElement()
                .satisfies(g -> {
                    assertThat(g.state()).isEqualTo(PlannedGroup.State.ACTIVE);
                    assertThat(g.rhythm().past(TODAY)).isNotEmpty();
                });
        assertThat(groups)
                .filteredOn(g -> g.waiting().contains("hanna@example.org"))
                .singleElement()
                .satisfies(g ->
                        assertThat(g.waiting().indexOf("hanna@example.org")).isEqualTo(2));
        assertThat(groups)
                .filteredOn(g -> g.invited().contains("hanna@example.org"))
                .hasSize(1);
    }

    @Test
    void has_one_who_has_left_and_one_whose_offer_did_not_arrive() {
        assertThat(groups).filteredOn(PlannedGroup::oneHasLeft).singleElement().satisfies(g -> {
            assertThat(g.state()).isEqualTo(PlannedGroup.State.ACTIVE);
            assertThat(g.members().getLast()).isNotIn(FixedPeople.emails());
        });
        assertThat(groups)
                .filteredOn(PlannedGroup::oneNotReached)
                .singleElement()
                .satisfies(g -> {
                    assertThat(g.state()).isEqualTo(PlannedGroup.State.OPEN);
                    assertThat(g.invited().getLast()).isNotIn(FixedPeople.emails());
                });
    }

    @Test
    void has_one_of_each_that_is_told_by_mail_and_leaves_the_fixed_people_out_of_it() {
        for (var news : PlannedGroup.News.values()) {
            assertThat(groups)
                    .filteredOn(g -> g.news().contains(news))
                    .as(news.name())
                    .singleElement()
                    .satisfies(g -> assertThat(g.people()).doesNotContainAnyElementsOf(FixedPeople.emails()));
        }
        assertThat(groups)
                .filteredOn(g -> g.news().contains(PlannedGroup.News.NEXT_SESSION_MOVED))
                .allMatch(g -> g.rhythm() != null);
        assertThat(groups)
                .filteredOn(g -> g.news().contains(PlannedGroup.News.CLOSED))
                .allMatch(g -> g.state() == PlannedGroup.State.CLOSED);
    }

    @Test
    void lets_ingrid_facilitate_three_groups_at_different_times() {
        var hers = groups.stream()
                .filter(g -> "ingrid@example.org".equals(g.facilitator()))
                .toList();
        assertThat(hers).hasSize(3);
        assertThat(hers.stream().map(g -> g.rhythm().day()).distinct()).hasSize(3);
    }

    @Test
    void never_brings_two_of_a_unit_into_one_group_so_that_nobody_meets_their_manager() {
        for (var group : groups) {
            var units = new HashSet<String>();
            for (var person : group.people()) {
                assertThat(units.add(city.find(person).unit())).as(group.name()).isTrue();
            }
        }
    }

    @Test
    void never_uses_anybody_twice_but_hanna_and_ingrid() {
        var times = new HashMap<String, Integer>();
        groups.forEach(g -> g.people().forEach(p -> times.merge(p, 1, Integer::sum)));
        times.remove("hanna@example.org");
        times.remove("ingrid@example.org");
        assertThat(times.values()).allMatch(n -> n == 1);
    }

    @Test
    void fills_a_group_that_somebody_waits_for() {
        assertThat(groups)
                .filteredOn(g -> !g.waiting().isEmpty())
                .allSatisfy(g -> assertThat(g.members()).hasSize(g.maxSize()));
    }

    @Test
    void starts_no_group_whose_programme_is_not_in_the_catalogue() {
        assertThat(groups.stream().map(PlannedGroup::programme).distinct().count())
                .isGreaterThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2027-02-28", "2028-02-29", "2026-12-31", "2027-01-01", "2027-05-17"})
    void keeps_what_is_behind_behind_and_what_is_ahead_some_days_ahead(LocalDate today) {
        for (var group : groups) {
            var rhythm = group.rhythm();
            if (rhythm == null) continue;
            assertThat(rhythm.past(today))
                    .isSorted()
                    .allMatch(start -> start.toLocalDate().isBefore(today));
            assertThat(rhythm.first(today).toLocalDate()).isAfterOrEqualTo(today.plusDays(5));
            assertThat(rhythm.first(today).getDayOfWeek()).isEqualTo(rhythm.day());
            assertThat(Arrays.asList(1, 2, 3, 4)).contains(rhythm.week());
        }
    }

    @Test
    void writes_a_rule_that_calendars_know() {
        var rhythm = groups.getFirst().rhythm();
        assertThat(rhythm.rule()).isEqualTo("FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU;COUNT=6");
        assertThat(rhythm.first(TODAY)).isEqualTo("2026-12-08T08:30");
        assertThat(rhythm.past(TODAY).getLast()).isEqualTo("2026-11-10T08:30");
    }
}
