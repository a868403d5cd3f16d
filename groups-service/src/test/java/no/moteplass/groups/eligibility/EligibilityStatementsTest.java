package no.moteplass.groups.eligibility;

import static java.util.stream.Collectors.toSet;
import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.reportOf;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.stateOf;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.testing.PostgresResource;

/** How many statements the rules cost: as many for a long queue or many groups as for a short one or few. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EligibilityStatementsTest {

    /** The programme, the people with their sign-ups, and who attends; above whom comes with both. */
    private static final int A_ROSTER = 3;

    /** The seats, the queue, a roster, the offer that is made, and its event. */
    private static final int A_PROMOTION = A_ROSTER + 4;

    /** The groups with free seats, and one roster for all of these. */
    private static final int OTHERS = 1 + A_ROSTER;

    @Inject
    EligibilityCheck eligibility;

    @Inject
    PromoteWaiting promote;

    @Inject
    GroupRepository groups;

    @Inject
    SessionFactory database;

    private record Counted<T>(T answer, long statements) {}

    @BeforeEach
    void count() {
        database.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        database.getStatistics().setStatisticsEnabled(false);
    }

    /** In a transaction of its own, in which the group is locked already. */
    private <T> Counted<T> counting(String group, Supplier<T> act) {
        return QuarkusTransaction.requiringNew().call(() -> {
            groups.lock(UUID.fromString(group)).orElseThrow();
            database.getStatistics().clear();
            var answer = act.get();
            return new Counted<>(answer, database.getStatistics().getPrepareStatementCount());
        });
    }

    private Counted<Integer> promoting(int waiting) {
        var unit = unit();
        var group = group(Map.of("maxSize", 1, "maxPerUnit", waiting + 1));
        signUp(group, frontLine(unit)).statusCode(201).body("state", equalTo("PLACED"));
        var queue = new ArrayList<Person>();
        for (var place = 0; place < waiting; place++) {
            queue.add(frontLine(unit));
            signUp(group, queue.getLast()).statusCode(201).body("state", equalTo("WAITING"));
        }
        patch("/groups/" + group, read(group).<Integer>path("version"), Map.of("maxSize", 2, "maxPerUnit", 1))
                .statusCode(200)
                .body("freeSeats", equalTo(1)); // The unit has the seats it may have, and all who wait are of it.
        moveTo(unit(), queue.getLast());
        var given = counting(group, () -> promote.fill(groups.findById(UUID.fromString(group))));
        assertThat(stateOf(queue.getLast(), group)).isEqualTo("OFFERED");
        assertThat(stateOf(queue.getFirst(), group)).isEqualTo("WAITING");
        return given;
    }

    /** Behind the back of the application, which would give them the free seat at once. */
    private void moveTo(String unit, Person person) {
        QuarkusTransaction.requiringNew()
                .run(() -> groups.getEntityManager()
                        .createNativeQuery("update leader set unit = ?1 where id = ?2")
                        .setParameter(1, unit)
                        .setParameter(2, UUID.fromString(person.id()))
                        .executeUpdate());
    }

    @Test
    void a_queue_of_thirty_is_promoted_with_as_many_statements_as_one_of_three() {
        var ofThree = promoting(3);
        var ofThirty = promoting(30);
        assertThat(ofThirty.answer()).isEqualTo(1);
        assertThat(ofThirty.statements()).isEqualTo(ofThree.statements()).isLessThanOrEqualTo(A_PROMOTION);
    }

    @Test
    void other_groups_that_fit_are_found_among_twenty_with_one_load() {
        var programme = programme();
        var chief = frontLine();
        var report = reportOf(chief, unit());
        var refused = open(programme, "Avslått", chief);
        for (var number = 1; number <= 16; number++) {
            open(programme, "Gruppe %02d".formatted(number), chief);
        }
        var thatFit = Stream.of(17, 18, 19, 20)
                .map(number -> "Gruppe " + number)
                .map(name -> new Alternative(UUID.fromString(open(programme, name, frontLine())), name))
                .toList();

        var others = counting(
                refused,
                () -> eligibility.others(groups.findById(UUID.fromString(refused)), UUID.fromString(report.id())));
        assertThat(others.answer()).hasSize(20);
        assertThat(others.answer())
                .filteredOn(OtherGroup::fits)
                .extracting(OtherGroup::group)
                .isEqualTo(thatFit);
        assertThat(others.statements()).isLessThanOrEqualTo(OTHERS);

        var refusal = counting(
                refused,
                () -> eligibility.refusesSignUp(
                        groups.findById(UUID.fromString(refused)), UUID.fromString(report.id()), true));
        assertThat(refusal.answer())
                .hasValueSatisfying(each -> assertThat(each.rule()).isEqualTo(Rule.FIT));
        assertThat(refusal.statements()).isLessThanOrEqualTo(A_ROSTER);
    }

    @Test
    void which_groups_somebody_could_ask_for_takes_no_look_at_who_attends() {
        var programme = programme();
        var chief = frontLine();
        var person = reportOf(chief, unit());
        var theirs = open(programme, "Egen", frontLine());
        signUp(theirs, person).statusCode(201);
        var sameProgramme = open(programme, "Samme tilbud", frontLine());
        var free = open(programme(), "Ledig", frontLine());
        var withTheirChief = open(programme(), "Med lederen", chief);
        var forOthers = group(Map.of("programme", programme(), "levels", List.of("TOP")));

        var open = counting(
                free,
                () -> eligibility.openTo(
                        UUID.fromString(person.id()),
                        Stream.of(theirs, sameProgramme, free, withTheirChief, forOthers)
                                .map(each -> groups.findById(UUID.fromString(each)))
                                .toList()));
        assertThat(open.answer())
                .isEqualTo(Stream.of(free, withTheirChief).map(UUID::fromString).collect(toSet()));
        var findingTheOtherGroups = 4;
        assertThat(open.statements()).isLessThanOrEqualTo(findingTheOtherGroups + 2);
    }

    @Test
    void of_no_groups_none_is_open_and_nothing_is_loaded() {
        var open = counting(group(1), () -> eligibility.openTo(UUID.randomUUID(), List.of()));
        assertThat(open.answer()).isEmpty();
        assertThat(open.statements()).isZero();
    }

    private static String programme() {
        var code = "regel-" + unique();
        coordinator()
                .body(Map.ofEntries(
                        Map.entry("code", code),
                        Map.entry("name", "Regler"),
                        Map.entry("purpose", "Prøve reglene."),
                        Map.entry("kind", "REFLECTION"),
                        Map.entry("enrolment", "OPEN"),
                        Map.entry("facilitation", "FACILITATED"),
                        Map.entry("minSize", 1),
                        Map.entry("maxSize", 9),
                        Map.entry("rhythm", "MONTHLY"),
                        Map.entry("durationMinutes", 60),
                        Map.entry("confidential", true),
                        Map.entry("area", "KULTUR_VERDIER")))
                .post(API + "/programmes")
                .statusCode(201);
        return code;
    }

    private static String open(String programme, String name, Person facilitator) {
        var id = draft(Map.of("programme", programme, "name", name));
        putMember(id, facilitator, Map.of("roles", List.of("PURPOSE_OWNER", "FACILITATOR")))
                .statusCode(201);
        move(id, "open").statusCode(200);
        return id;
    }
}
