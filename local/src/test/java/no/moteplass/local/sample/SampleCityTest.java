package no.moteplass.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class SampleCityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final SampleCity city = SampleCity.of(SampleCity.SEED, TODAY);

    @Test
    void has_four_thousand_people_with_an_address_each() {
        assertThat(city.leaders()).hasSize(4_000);
        assertThat(city.leaders().stream().map(SampleLeader::email).distinct()).hasSize(4_000);
        assertThat(city.leaders()).allSatisfy(p -> assertThat(p.email()).matches("[a-z0-9.]+@example\\.org"));
    }

    @Test
    void is_the_same_from_the_same_seed_and_another_from_another() {
        assertThat(SampleCity.of(SampleCity.SEED, TODAY).csv()).isEqualTo(city.csv());
        assertThat(SampleCity.of(SampleCity.SEED + 1, TODAY).csv()).isNotEqualTo(city.csv());
    }

    @Test
    void spreads_the_leaders_over_the_levels() {
        Map<Level, Long> levels = city.leaders().stream()
                .filter(p -> p.level() != null)
                .collect(Collectors.groupingBy(p -> p.level(), Collectors.counting()));
        assertThat(levels.get(Level.TOP) / 40.0).isCloseTo(2, within(1.0));
        assertThat(levels.get(Level.LEVEL_2) / 40.0).isCloseTo(8, within(1.0));
        assertThat(levels.get(Level.MIDDLE) / 40.0).isCloseTo(25, within(1.5));
        assertThat(levels.get(Level.FRONT_LINE) / 40.0).isCloseTo(65, within(2.0));
    }

    @Test
    void spreads_the_leaders_over_the_units() {
        Map<String, Long> sizes =
                city.leaders().stream().collect(Collectors.groupingBy(SampleLeader::unit, Collectors.counting()));
        long districts = sizes.entrySet().stream()
                .filter(e -> e.getKey().startsWith("0301-"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(districts).isEqualTo(1_600);
        assertThat(sizes.get("UDE")).isEqualTo(1_200);
        assertThat(city.units()).hasSize(49);
    }

    @Test
    void gives_every_unit_leaders_of_every_level() {
        for (var unit : city.units()) {
            var levels = city.leaders().stream()
                    .filter(p -> p.unit().equals(unit.code()))
                    .map(SampleLeader::level)
                    .collect(Collectors.toSet());
            assertThat(levels).as(unit.name()).contains(Level.values());
        }
    }

    @Test
    void has_a_manager_of_the_level_above_in_the_same_unit_and_no_circle() {
        Map<String, SampleLeader> byEmail =
                city.leaders().stream().collect(Collectors.toMap(SampleLeader::email, Function.identity()));
        for (var leader : city.leaders()) {
            if (leader.level() == null || leader.level() == Level.TOP) {
                assertThat(leader.manager()).isNull();
                continue;
            }
            var manager = byEmail.get(leader.manager());
            assertThat(manager).as(leader.email()).isNotNull();
            assertThat(manager.unit()).isEqualTo(leader.unit());
            assertThat(manager.level().ordinal()).isEqualTo(leader.level().ordinal() - 1);
            var seen = new HashSet<String>();
            for (var above = leader; above.manager() != null; above = byEmail.get(above.manager())) {
                assertThat(seen.add(above.email())).isTrue();
            }
        }
    }

    @Test
    void knows_the_fixed_people_as_they_are_described() {
        assertThat(city.find("anna@example.org").level()).isEqualTo(Level.LEVEL_2);
        assertThat(city.find("anna@example.org").unit()).isEqualTo("0301-11");
        assertThat(city.find("anna@example.org").facilitatorTrained()).isTrue();
        assertThat(city.find("cai@example.org").level()).isEqualTo(Level.MIDDLE);
        assertThat(city.find("cai@example.org").unit()).isEqualTo("0301-12");
        assertThat(city.find("ben@example.org").level()).isEqualTo(Level.FRONT_LINE);
        assertThat(city.find("ben@example.org").unit()).isEqualTo("0301-12");
        assertThat(city.find("ben@example.org").manager()).isEqualTo("cai@example.org");
        assertThat(city.find("dina@example.org").level()).isEqualTo(Level.TOP);
        assertThat(city.find("dina@example.org").unit()).isEqualTo("0301-05");
        assertThat(city.find("eli@example.org").level()).isEqualTo(Level.FRONT_LINE);
        assertThat(city.find("eli@example.org").unit()).isEqualTo("UDE");
        assertThat(city.find("farah@example.org").kind()).isEqualTo("UNION_REP");
        assertThat(city.find("farah@example.org").level()).isNull();
        assertThat(city.find("hanna@example.org").level()).isEqualTo(Level.FRONT_LINE);
        assertThat(city.find("hanna@example.org").unit()).isEqualTo("0301-02");
        assertThat(city.find("koordinator@example.org").unit()).isEqualTo("OKF");
        assertThat(city.find("ingrid@example.org").facilitatorTrained()).isTrue();
    }

    @Test
    void writes_the_import_file_with_its_columns_and_norwegian_letters() {
        var lines = city.csv().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(SampleLeader.COLUMNS);
        assertThat(lines)
                .hasSize(4_001)
                .allSatisfy(line -> assertThat(line.split(";", -1)).hasSize(11));
        assertThat(city.csv()).contains("Åse").contains("Øystein").contains("Næss");
    }
}
