package no.moteplass.groups.directory;

import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.text.SearchText;

/** What the database keeps of names to look for: what {@link SearchText} says, and in an index that is used. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SearchIndexTest {

    private static final int MANY = 20_000;

    /** From here on there are capitals younger than many a database, which leaves them as they are. */
    private static final int YOUNG_LETTERS = 0x1C80;

    @Inject
    LeaderRepository leaders;

    @Inject
    EntityManager database;

    /** The database folds as {@link SearchText} does: every letter there is, and what stands together with others. */
    @Test
    void the_database_keeps_what_SearchText_says() {
        var texts = new ArrayList<>(List.of(
                "",
                "-",
                "O'Hara",
                "o’hara-berg",
                "Berg-Hansen",
                "ΣΑΣ ΣΑΣ",
                "İSTANBUL ISPARTA ıĞ",
                "ǅ ǆ Ǆ",
                "ﬁne ﬀ",
                "Å\u030a",
                "x\u0301\u0328y",
                "\\d+ [a-z] .* {2}",
                "A\u00b4B",
                "ẞ ß",
                "١٢",
                "が 한글",
                "Ǿ ǽ",
                "100 % & #1"));
        for (var point = 0x20; point < 0x30000; point++) {
            if (Character.isDefined(point) && Character.getType(point) != Character.SURROGATE) {
                texts.add("a" + Character.toString(point) + "b");
            }
        }
        @SuppressWarnings("unchecked")
        List<String> kept = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select search_text(t.given) from unnest(cast(?1 as text[])) with ordinality as t(given, number) order by t.number")
                        .setParameter(1, texts.toArray(String[]::new))
                        .getResultList());
        var differ = new ArrayList<String>();
        for (var at = 0; at < texts.size(); at++) {
            var text = texts.get(at);
            if (!kept.get(at).equals(SearchText.of(text)) && !isYoungCapital(text, kept.get(at))) {
                differ.add("%s: %s, %s".formatted(text, kept.get(at), SearchText.of(text)));
            }
        }
        assertThat(differ).isEmpty();
    }

    private static boolean isYoungCapital(String text, String kept) {
        return kept.contains(text)
                && text.codePoints().anyMatch(each -> each >= YOUNG_LETTERS && Character.isUpperCase(each));
    }

    private record Cost(int found, long ofIndex, long rowsRead) {}

    /** In a transaction that is taken back, so that no other test meets the many. */
    private <T> T amongMany(Supplier<T> act) {
        var unit = unit();
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery("""
                    insert into leader (id, version, email, given_name, family_name, level, unit, language, kind,
                        facilitator_trained, active, deactivated_by_coordinator, source, created_at)
                    select gen_random_uuid(), 1, 'mange' || n || '@example.org', 'Ånund' || n % 97, 'Bjørk' || translate(n::text, '0123456789', 'bcdfghjklm') || 'ås', 'TOP',
                        ?1, 'nb', 'LEADER', false, true, false, 'HAND', ?2 from generate_series(1, ?3) n
                    """)
                    .setParameter(1, unit)
                    .setParameter(2, Instant.EPOCH)
                    .setParameter(3, MANY)
                    .executeUpdate();
            // What the database does by itself, later.
            database.createNativeQuery("select gin_clean_pending_list('ix_leader_search')")
                    .getSingleResult();
            database.createNativeQuery("analyze leader").executeUpdate();
            return act.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Cost cost(String query) {
        return cost(new LeaderRepository.Filter(query, null, null));
    }

    private Cost cost(LeaderRepository.Filter filter) {
        Supplier<Long> scans = () -> count("pg_stat_get_xact_numscans('ix_leader_search'::regclass)");
        Supplier<Long> rows = () -> count("pg_stat_get_xact_tuples_returned('leader'::regclass)"
                + " + pg_stat_get_xact_tuples_fetched('leader'::regclass)");
        var before = scans.get();
        var readBefore = rows.get();
        var found = leaders.search(filter, null, 51).size();
        return new Cost(found, scans.get() - before, rows.get() - readBefore);
    }

    private long count(String what) {
        return ((Number) database.createNativeQuery("select " + what).getSingleResult()).longValue();
    }

    /** Rare names come from the index of words; what many are called from that of the order, until the page is full. */
    @Test
    void among_many_it_reads_few() {
        var costs = amongMany(
                () -> Stream.of("bjorkgkccas", "bjorkckj anund0", "mange4711@ex", "anund", "b", "an", "å bj", "xq")
                        .map(this::cost)
                        .toList());
        for (var cost : costs) {
            assertThat(cost.rowsRead()).as(costs.toString()).isLessThan(MANY / 10);
        }
        for (var rare : List.of(costs.get(0), costs.get(1), costs.get(2))) {
            assertThat(rare.found()).as(costs.toString()).isEqualTo(1);
            assertThat(rare.ofIndex()).as(costs.toString()).isPositive();
        }
    }

    @Test
    void among_many_a_rare_level_reads_few() {
        var rare = amongMany(() -> cost(new LeaderRepository.Filter(null, LeadershipLevel.LEVEL_2, null)));
        assertThat(rare.rowsRead()).as(rare.toString()).isLessThan(MANY / 10);
    }
}
