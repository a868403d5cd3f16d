package no.moteplass.benchmarks.loader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Six from one level of a tree share a confidential group: nobody of them is above another, and nobody sits in two. */
class CitySizeTest {

    @Test
    void trees_are_eight_deep_and_have_room_for_all_confidential_groups() {
        for (var size : new CitySize[] {CitySize.city(), CitySize.country(), CitySize.small(8, 4)}) {
            int confidential = (size.groups() + 1) / 2;
            assertThat(Math.ceilDiv(confidential, size.trees())).isLessThanOrEqualTo(size.step());
            int last = size.deepest() + size.step() * 6 - 1;
            assertThat(last).isLessThan(size.tree());
            assertThat((last - 1) / 3).isLessThan(size.deepest());
        }
        assertThat(depth(CitySize.country().deepest())).isEqualTo(8);
    }

    private static int depth(int leader) {
        return leader == 0 ? 0 : 1 + depth((leader - 1) / 3);
    }
}
