package no.moteplass.groups.offers;

import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.time.MovableClock;

/** How the tests of offers begin: a seat that has become free, people who are asked, and a certain hour. */
final class Offered {

    private Offered() {}

    static void setTime(MovableClock clock, String instant) {
        var real = clock.instant().minus(clock.offset());
        clock.setOffset(Duration.between(real, Instant.parse(instant)));
    }

    static String idOf(Person person, String group) {
        return signUpOf(person, group).get("id").toString();
    }

    /** A group of one seat whose holder has just left: the first of those who wait has an offer. */
    static String withOfferTo(List<Person> queue, String... moves) {
        var group = group(1);
        var leaving = frontLine();
        signUp(group, leaving).statusCode(201);
        for (var verb : moves) {
            move(group, verb).statusCode(200);
        }
        queue.forEach(each -> signUp(group, each).statusCode(201));
        answer(leaving, idOf(leaving, group), "withdraw").statusCode(200);
        return group;
    }
}
