package no.moteplass.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.stack.Answer;
import no.moteplass.e2e.stack.Json;
import no.moteplass.e2e.stack.Person;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.TestGroup;
import no.moteplass.e2e.stack.WholeStack;

/** Fifty people want the same five seats at the same moment (G1, G7). */
@Execution(ExecutionMode.SAME_THREAD)
@Order(10)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WholeStack.class)
class RushIT {
    private static final int CLIENTS = 50;
    private static final int SEATS = 5;

    private final RunningStack stack;
    private List<Person> people = List.of();

    RushIT(RunningStack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void fifty_people_who_are_in_no_group() {
        people = stack.people().frontLine(CLIENTS);
    }

    @RepeatedTest(8)
    void exactly_five_are_placed_and_the_others_wait_in_a_gapless_order(RepetitionInfo round) throws Exception {
        // every other round in a confidential group, where eligibility is looked at too
        var group = stack.group(round.getCurrentRepetition() % 2 == 0 ? "refleksjon-forstelinje" : "moteplass-by")
                .sized(3, SEATS)
                .with("maxPerUnit", CLIENTS)
                .open();
        try {
            var signUps =
                    rush(group).stream().map(answer -> answer.must(201).json()).toList();

            assertThat(signUps).filteredOn(RushIT::isPlaced).hasSize(SEATS);
            assertThat(signUps.stream()
                            .filter(signUp -> !isPlaced(signUp))
                            .map(signUp -> signUp.path("position").asInt()))
                    .as("the positions that were answered")
                    .containsExactlyInAnyOrderElementsOf(oneTo(CLIENTS - SEATS));
            assertThat(group.waitingList())
                    .extracting(waiting -> waiting.path("position").asInt())
                    .as("the waiting list")
                    .containsExactlyElementsOf(oneTo(CLIENTS - SEATS));
            assertThat(Json.texts(Json.MAPPER.valueToTree(group.waitingList()), "leader"))
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(signUps.stream()
                            .filter(RushIT::isPlaced)
                            .map(signUp -> signUp.path("leader").asText())
                            .toList());
            var now = group.now();
            assertThat(List.of(
                            now.path("members").asInt(),
                            now.path("freeSeats").asInt(),
                            now.path("waiting").asInt()))
                    .containsExactly(SEATS, 0, CLIENTS - SEATS);
        } finally {
            group.close();
        }
    }

    private List<Answer> rush(TestGroup group) throws Exception {
        people.forEach(person -> stack.local().tokens().of(person.email()));
        var gate = new CyclicBarrier(CLIENTS);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Answer>>();
            for (var person : people) {
                calls.add(() -> {
                    gate.await();
                    return group.trySignUp(person, UUID.randomUUID().toString());
                });
            }
            var answers = new ArrayList<Answer>();
            for (var call : clients.invokeAll(calls)) answers.add(call.get());
            return answers;
        }
    }

    private static boolean isPlaced(JsonNode signUp) {
        return signUp.path("state").asText().equals("PLACED");
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
