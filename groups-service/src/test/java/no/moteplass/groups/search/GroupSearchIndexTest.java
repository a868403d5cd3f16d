package no.moteplass.groups.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.group.GroupState;
import no.moteplass.platform.testing.PostgresResource;

/** Among many groups a filter that few meet, or none, is answered from an index, in either order. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GroupSearchIndexTest {

    private static final int MANY = 8_000;

    @Inject
    GroupListRepository groups;

    @Inject
    Session database;

    private record Cost(GroupSearch filter, GroupOrder order, int found, long rowsRead) {}

    private static GroupSearch filter(LeadershipLevel level, GroupState state, Area area, String slot, String query) {
        return new GroupSearch(true, null, level, state, null, null, area, slot, query, null, null, null);
    }

    private void makeMany() {
        database.createNativeMutationQuery("""
                        insert into meeting_group (id, version, programme, name, purpose, area, promotion, anchoring, theme, levels,
                            kinds, scope, slots, state, facilitation, confidential, min_size, max_size, flags, created_at)
                        select gen_random_uuid(), 1, 'refleksjon-forstelinje', 'Mange ' || n, '', 'KULTUR_VERDIER', 'OFFER', '{}',
                            'tema ' || n % 50, case when n % 1000 = 7 then array['TOP'] else array['FRONT_LINE'] end, '{LEADER}', 'CITY',
                            array[case when n % 1000 = 7 then 'SUN_EVE' else 'MON_AM' end],
                            case when n % 1000 = 7 then 'PAUSED' else 'ACTIVE' end, 'FACILITATED', true, 1, 8, '{}', ?1
                        from generate_series(1, ?2) n
                        """)
                .setParameter(1, Instant.EPOCH)
                .setParameter(2, MANY)
                .executeUpdate();
        database.createNativeQuery("select gin_clean_pending_list('ix_meeting_group_search')")
                .getSingleResult();
        database.createNativeMutationQuery("analyze meeting_group").executeUpdate();
        database.createNativeMutationQuery("analyze group_seats").executeUpdate();
    }

    private long rowsRead() {
        return database.createNativeQuery(
                        "select pg_stat_get_xact_tuples_returned('meeting_group'::regclass)"
                                + " + pg_stat_get_xact_tuples_fetched('meeting_group'::regclass)",
                        Long.class)
                .getSingleResult();
    }

    private Cost cost(GroupSearch filter, GroupOrder order) {
        var before = rowsRead();
        var found = groups.search(filter, order, null, 51, new GroupListRepository.Asked(null, Instant.EPOCH))
                .size();
        return new Cost(filter, order, found, rowsRead() - before);
    }

    @Test
    void what_few_have_is_found_by_reading_few() {
        var costs = new ArrayList<Cost>();
        QuarkusTransaction.begin();
        try {
            makeMany();
            for (var filter : List.of(
                    filter(LeadershipLevel.TOP, null, null, null, null),
                    filter(null, GroupState.PAUSED, null, null, null),
                    filter(null, null, Area.LEDERKOMMUNIKASJON, null, null),
                    filter(null, null, null, "SUN_EVE", null),
                    filter(null, null, null, "SUN_AM", null),
                    filter(null, null, null, null, "mange 4711"))) {
                costs.add(cost(filter, GroupOrder.NAME));
                costs.add(cost(filter, GroupOrder.CREATED_AT));
            }
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(costs).allSatisfy(each -> assertThat(each.rowsRead()).isLessThan(MANY / 4));
        assertThat(costs)
                .filteredOn(each ->
                        each.filter().slot() != null && each.filter().slot().equals("SUN_EVE"))
                .allSatisfy(each -> assertThat(each.found()).isGreaterThanOrEqualTo(MANY / 1000));
        System.out.println("  rows read: " + costs.stream().map(Cost::rowsRead).toList());
    }
}
