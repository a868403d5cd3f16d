package no.moteplass.groups.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderSource;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.NewLeader;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.platform.language.Language;

/** Addresses that are swapped, handed on or renamed within one file are right in any order of its rows. */
class AddressesChangeHandsTest {

    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");

    @Test
    void two_people_swap_their_addresses() {
        var anna = known("1", "a@example.org");
        var ben = known("2", "b@example.org");

        for (var rows : List.of(
                List.of(row(2, "1", "b@example.org"), row(3, "2", "a@example.org")),
                List.of(row(2, "2", "a@example.org"), row(3, "1", "b@example.org")))) {
            var plan = plan(rows, List.of(anna, ben));
            assertThat(plan.rejected()).isEmpty();
            assertThat(after(plan)).containsEntry(anna.id(), "b@example.org").containsEntry(ben.id(), "a@example.org");
        }
    }

    @Test
    void an_address_is_handed_on_to_somebody_new() {
        var anna = known("1", "chief@example.org");

        for (var rows : List.of(
                List.of(row(2, "1", "anna@example.org"), row(3, "9", "chief@example.org")),
                List.of(row(2, "9", "chief@example.org"), row(3, "1", "anna@example.org")),
                List.of(row(2, null, "chief@example.org"), row(3, "1", "anna@example.org")))) {
            var plan = plan(rows, List.of(anna));
            assertThat(plan.rejected()).isEmpty();
            assertThat(plan.created().values()).extracting(NewLeader::email).containsExactly("chief@example.org");
            assertThat(after(plan)).containsEntry(anna.id(), "anna@example.org");
        }
    }

    @Test
    void an_address_whose_owner_is_not_in_the_file_stays_theirs() {
        var anna = known("1", "a@example.org");
        var ben = known("2", "b@example.org");

        var plan = plan(List.of(row(2, "1", "b@example.org")), List.of(anna, ben));

        assertThat(plan.rejected().get(2).code()).isEqualTo("emailTaken");
        assertThat(plan.mentioned()).contains(anna.id(), ben.id());
    }

    @Test
    void when_a_row_is_rejected_whoever_wanted_its_old_address_is_rejected_too() {
        var anna = known("1", "a@example.org");
        var ben = known("2", "b@example.org");
        var cai = known("3", "c@example.org");

        // Ben wants Anna's, Cai wants Ben's; Anna wants one whose owner keeps it.
        var plan = plan(
                List.of(row(2, "3", "b@example.org"), row(3, "2", "a@example.org"), row(4, "1", "d@example.org")),
                List.of(anna, ben, cai, known("4", "d@example.org")));

        assertThat(plan.rejected().keySet()).containsExactly(2, 3, 4);
    }

    static LongStream seeds() {
        return LongStream.range(1, 201);
    }

    /** The model: everybody has an external id; a file is right if, with it, no address belongs to two. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_file_is_judged_by_how_the_directory_would_look(long seed) {
        var random = new Random(seed);
        var known = new ArrayList<Leader>();
        var addresses = new ArrayList<String>();
        for (var i = 0; i < 8; i++) {
            known.add(known(Integer.toString(i), "p" + i + "@example.org"));
            addresses.add("p" + i + "@example.org");
        }
        addresses.add("new1@example.org");
        addresses.add("new2@example.org");
        Collections.shuffle(addresses, random);
        var rows = new ArrayList<Candidate>();
        var expected = new HashMap<String, String>();
        known.forEach(each -> expected.put(each.externalId(), each.email()));
        var people = new ArrayList<>(List.of("0", "1", "2", "3", "4", "5", "6", "7", "new"));
        Collections.shuffle(people, random);
        for (var person : people.subList(0, 2 + random.nextInt(6))) {
            var address = addresses.get(rows.size());
            rows.add(row(rows.size() + 2, person, address));
            expected.put(person, address);
        }
        var right = new HashSet<>(expected.values()).size() == expected.size();

        var plan = plan(rows, known);

        assertThat(plan.rejected().isEmpty()).as("seed %d: %s", seed, rows).isEqualTo(right);
        var end = end(plan, known);
        assertThat(new HashSet<>(end.values())).as("seed %d", seed).hasSameSizeAs(end.values());
        if (right) {
            assertThat(Set.copyOf(end.values())).as("seed %d", seed).isEqualTo(Set.copyOf(expected.values()));
        }
    }

    private static Map<UUID, String> end(ImportPlan plan, List<Leader> known) {
        var end = new HashMap<UUID, String>();
        known.forEach(each -> end.put(each.id(), each.email()));
        end.putAll(after(plan));
        plan.created().forEach((id, given) -> end.put(id, given.email()));
        return end;
    }

    private static Map<UUID, String> after(ImportPlan plan) {
        var after = new HashMap<UUID, String>();
        plan.changed().forEach((leader, given) -> after.put(leader.id(), given.email()));
        return after;
    }

    private static ImportPlan plan(List<Candidate> rows, List<Leader> known) {
        return new ImportPlan(rows, Map.of(), known, Map.of(), UUID::randomUUID);
    }

    private static Leader known(String externalId, String email) {
        return new Leader(
                UUID.randomUUID(),
                new NewLeader(
                        externalId,
                        email,
                        "Ola",
                        "Nordmann",
                        LeadershipLevel.MIDDLE,
                        "u",
                        null,
                        Language.NB,
                        ParticipantKind.LEADER,
                        null,
                        false,
                        true),
                LeaderSource.IMPORT,
                NOW);
    }

    private static Candidate row(int row, String externalId, String email) {
        return new Candidate(
                row,
                externalId,
                email,
                "Ola",
                "Nordmann",
                LeadershipLevel.MIDDLE,
                "u",
                null,
                Language.NB,
                ParticipantKind.LEADER,
                null,
                false,
                Set.copyOf(RowReader.COLUMNS));
    }
}
