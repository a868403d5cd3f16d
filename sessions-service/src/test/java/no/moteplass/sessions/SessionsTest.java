package no.moteplass.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;

import io.quarkus.test.common.QuarkusTestResource;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.time.MovableClock;

/** What tests over HTTP have in common. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GroupsStandIn.class)
public abstract class SessionsTest {

    @Inject
    public City city;

    @Inject
    public MovableClock clock;

    @AfterEach
    void the_clock_is_right_again() {
        clock.setOffset(Duration.ZERO);
        GroupsStandIn.answers("403");
    }

    protected void itIs(Instant now) {
        clock.setOffset(Duration.between(Instant.now(), now));
    }

    /** The year after this one: all that is planned in it lies ahead. */
    protected static int nextYear() {
        return LocalDate.now(ZoneOffset.UTC).getYear() + 1;
    }

    protected static Map<String, Object> series(String start, String rule) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", "Refleksjonsgruppe");
        body.put("start", start);
        body.put("zone", "Europe/Oslo");
        body.put("duration", "PT60M");
        body.put("rule", rule);
        body.put("skipHolidays", true);
        body.put("rotation", "ROUND_ROBIN");
        body.put("place", "Rådhuset, møterom 3");
        return body;
    }

    protected static Map<String, Object> session(String start) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", "Temasamling");
        body.put("start", start);
        body.put("zone", "Europe/Oslo");
        body.put("duration", "PT90M");
        body.put("place", "Rådhuset, festsalen");
        return body;
    }

    /** A group with a facilitator and some seats. */
    protected record Circle(City.Group group, City.Person facilitator, List<City.Person> members) {}

    /** A confidential one. */
    protected Circle circle(int seats) {
        return led(city.confidentialGroup("FACILITATED"), seats);
    }

    /** An open one. */
    protected Circle meetingPlace(int seats) {
        return led(city.openGroup(), seats);
    }

    private Circle led(City.Group group, int seats) {
        var anna = city.person("Anna");
        city.role(group, anna, "FACILITATOR", City.LONG_AGO);
        var members = java.util.stream.IntStream.range(0, seats)
                .mapToObj(i -> city.person("Ben" + i))
                .toList();
        members.forEach(each -> city.seat(group, each, City.LONG_AGO.plusSeconds(members.indexOf(each))));
        city.publish();
        return new Circle(group, anna, members);
    }
}
