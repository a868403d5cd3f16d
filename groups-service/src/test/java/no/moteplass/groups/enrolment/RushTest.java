package no.moteplass.groups.enrolment;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;

/** Many want the same seats in the same moment (G1). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RushTest {

    private static final int CLIENTS = 50;
    private static final int SEATS = 5;
    private static final int ROUNDS = 8;

    private static List<Answer> together(List<Callable<Answer>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        barrier.await();
                        return act.call();
                    }))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static Callable<Answer> signsUp(Person person, String group) {
        return () -> person.asks().body("{}").post(API + "/groups/" + group + "/sign-ups");
    }

    @Test
    void fifty_on_five_seats_eight_times_are_five_placed_and_the_rest_in_a_gapless_order() throws Exception {
        var unit = unit();
        var people =
                IntStream.range(0, CLIENTS).mapToObj(each -> frontLine(unit)).toList();
        for (var round = 0; round < ROUNDS; round++) {
            var group = group(Map.of("maxSize", SEATS, "maxPerUnit", CLIENTS));
            var answers =
                    together(people.stream().map(each -> signsUp(each, group)).toList());
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode())
                            .as(answer.asString())
                            .isEqualTo(201));
            var placed = answers.stream()
                    .filter(answer -> "PLACED".equals(answer.path("state")))
                    .count();
            var positions = answers.stream()
                    .filter(answer -> "WAITING".equals(answer.path("state")))
                    .map(answer -> answer.<Integer>path("position"))
                    .sorted()
                    .toList();
            assertThat(placed).isEqualTo(SEATS);
            assertThat(positions)
                    .isEqualTo(IntStream.rangeClosed(1, CLIENTS - SEATS).boxed().toList());
            read(group).body("members", equalTo(SEATS)).body("waiting", equalTo(CLIENTS - SEATS));
            move(group, "close").statusCode(200); // G5: the next round is another group of the programme
        }
    }

    @Test
    void one_person_in_many_groups_of_a_programme_at_once_gets_one_seat() throws Exception {
        var person = frontLine();
        var answers = together(IntStream.range(0, 6)
                .mapToObj(each -> signsUp(person, group(SEATS)))
                .toList());
        assertThat(answers).extracting(Answer::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.<String>path("rule")).isEqualTo("G5"));
    }
}
