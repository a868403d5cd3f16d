package no.moteplass.groups.importing;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;

/** Files, first sign-ins, changes by hand and sign-ups at one moment: nobody is told of another. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BesideEachOtherTest {

    private static final int IMPORTS = 6;
    private static final int PEOPLE = 30;
    private static final int SEATS = 20;

    private static byte[] file(List<Person> people, String unit, String name, boolean backwards) {
        var rows = new ArrayList<>(people.stream()
                .map(each -> ";%s;%s;Prøve;FRONT_LINE;%s;;nb;LEADER;;false\n".formatted(each.email(), name, unit))
                .toList());
        if (backwards) {
            Collections.reverse(rows);
        }
        return ("externalId;email;givenName;familyName;level;unit;managerEmail;language;kind;inRoleSince;facilitatorTrained\n"
                        + String.join("", rows))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int taken(byte[] file) {
        return coordinator()
                .contentType("text/csv")
                .body(file)
                .post(API + "/leaders/import")
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void imports_sign_ins_and_sign_ups(long seed) throws Exception {
        var random = new Random(seed);
        var unit = unit();
        var another = unit();
        var mark = unique();
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> new Person("", "p" + number + "-" + mark + "@example.org"))
                .toList();
        assertThat(taken(file(people, unit, "Før", false))).isEqualTo(200);
        var group = group(Map.of("maxSize", SEATS, "maxPerUnit", PEOPLE));

        var acts = new ArrayList<Callable<String>>();
        for (var number = 0; number < IMPORTS; number++) {
            // Another unit: every group that these people sit in is looked at again.
            var file = file(people, number % 3 == 0 ? unit : another, "Etter" + number, number % 2 == 1);
            acts.add(() -> "import " + taken(file));
        }
        for (var person : people) {
            acts.add(() -> "sign-up "
                    + person.asks().post(API + "/groups/" + group + "/sign-ups").statusCode());
        }
        for (var person : people.subList(0, 10)) {
            acts.add(() -> "sign-in " + person.asks().get(API + "/leaders/me").statusCode());
            acts.add(() -> "language "
                    + person.asks()
                            .body(Map.of("language", "nn"))
                            .patch(API + "/leaders/me")
                            .statusCode());
        }
        for (var number = 0; number < 5; number++) {
            var newcomer = Map.of(
                    "email",
                    "n" + number + "-" + mark + "@example.org",
                    "givenName",
                    "Ny",
                    "familyName",
                    "Prøve",
                    "level",
                    "FRONT_LINE",
                    "unit",
                    unit);
            acts.add(() -> "newcomer "
                    + coordinator().body(newcomer).post(API + "/leaders").statusCode());
        }
        Collections.shuffle(acts, random);
        assertThat(atOnce(acts))
                .as("seed " + seed)
                .isEqualTo(Map.of(
                        "import 200",
                        IMPORTS,
                        "sign-up 201",
                        PEOPLE,
                        "sign-in 200",
                        10,
                        "language 200",
                        10,
                        "newcomer 201",
                        5));

        read(group).body("members", equalTo(SEATS)).body("waiting", equalTo(PEOPLE - SEATS));
        List<String> names =
                coordinator().get(API + "/leaders?limit=200&query=" + mark).path("items.givenName");
        var renamed = names.stream().filter(each -> !each.equals("Ny")).toList();
        assertThat(renamed).hasSize(PEOPLE).containsOnly(renamed.getFirst()).allMatch(each -> each.startsWith("Etter"));
        for (var person : people) {
            person.asks().get(API + "/leaders/me").statusCode(200).body("email", equalTo(person.email()));
        }
        move(group, "close").statusCode(200); // Full files of other tests need not look at who sits here.
    }

    private static Map<String, Integer> atOnce(List<Callable<String>> acts) throws Exception {
        var gate = new CyclicBarrier(acts.size());
        var answers = new TreeMap<String, Integer>();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        gate.await();
                        return act.call();
                    }))
                    .toList();
            for (var each : running) {
                answers.merge(each.get(), 1, Integer::sum);
            }
        }
        return answers;
    }
}
