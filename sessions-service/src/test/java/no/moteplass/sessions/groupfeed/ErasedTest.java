package no.moteplass.sessions.groupfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.calendar.CalendarTest;

/** Somebody is erased (P3): nothing here names them any more, and what they had ahead is led by others. */
@QuarkusTest
class ErasedTest extends CalendarTest {

    @Inject
    Session database;

    /** The columns of all tables in which a text stands; of calendars as they were written out, unfolded. */
    private Set<String> holding(String text) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = new TreeSet<String>();
            for (var column : database.createNativeQuery("""
                            select table_name || '.' || column_name from information_schema.columns
                            where table_schema = 'public' order by 1""", String.class).getResultList()) {
                var name = column.substring(column.indexOf('.') + 1);
                var read = column.equals("calendar_rendering.body")
                        ? "replace(convert_from(body, 'UTF8'), E'\\r\\n ', '')"
                        : "cast(" + name + " as text)";
                var holds = database.createNativeQuery(
                                "select count(*) from %s where position(:text in %s) > 0"
                                        .formatted(column.substring(0, column.indexOf('.')), read),
                                Long.class)
                        .setParameter("text", text)
                        .getSingleResult();
                if (holds > 0) {
                    found.add(column);
                }
            }
            return found;
        });
    }

    private record Erased(City.Person anna, City.Person ben, City.Person cai, City.Group open, City.Group circle) {}

    /** Anna leads in an open group and in a confidential one, has addresses, and asked for something with a key. */
    private Erased cast() {
        var anna = city.person("Æ" + UUID.randomUUID().toString().substring(0, 8) + "mund");
        var ben = city.person("Ben");
        var cai = city.person("Cai");
        var open = city.openGroup();
        var circle = city.confidentialGroup("FACILITATED");
        for (var group : List.of(open, circle)) {
            city.role(group, anna, "FACILITATOR", City.LONG_AGO);
            city.role(group, cai, "FACILITATOR", City.LONG_AGO.plusSeconds(1));
            city.seat(group, ben, City.LONG_AGO);
        }
        city.publish();
        for (var group : List.of(open, circle)) {
            var made = Api.post(
                    Api.as(anna).header("Idempotency-Key", UUID.randomUUID().toString()),
                    "/groups/" + group.id() + "/series",
                    series(nextYear() + (group == open ? "-08-02" : "-08-03") + "T09:00", "FREQ=WEEKLY;COUNT=4"));
            assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        }
        return new Erased(anna, ben, cai, open, circle);
    }

    private static String givenName(City.Person person) {
        return person.name().split(" ")[0];
    }

    @Test
    void nothing_names_them_in_any_column_of_any_table() {
        var cast = cast();
        var anna = cast.anna();
        var bens = subscribe(cast.ben());
        var annas = subscribe(anna);
        calendar(bens);
        calendar(annas);
        // Written with her name, and never asked for again.
        var former = city.person("Former");
        var seat = city.seat(cast.open(), former, City.LONG_AGO);
        city.publish();
        calendar(subscribe(former));
        city.leaves(seat, Instant.now());
        city.publish();
        assertThat(holding(givenName(anna)))
                .as("the reading finds what is there")
                .containsExactly("calendar_rendering.body", "known_leader.given_name");
        assertThat(holding(anna.email())).contains("known_leader.person_key", "idempotent_request.caller");
        assertThat(holding(anna.id().toString())).contains("audit_entry.actor", "audit_entry.subjects");

        city.erased(anna);
        city.publish();

        assertThat(holding(givenName(anna))).isEmpty();
        assertThat(holding(anna.email())).isEmpty();
        assertThat(holding(anna.id().toString()))
                .as("an id tells nothing any more")
                .isSubsetOf(
                        "calendar_change.leader_id",
                        "facilitator_assignment.leader_id",
                        "calendar_pull.leader_id",
                        "feed_event.data",
                        "feed_event.subject",
                        "known_leader.id",
                        "known_membership.leader_id",
                        "known_participation.leader_id");
        assertThat(pull(annas).status())
                .as("429 where others guess at the same time")
                .isIn(404, 429);
        assertThat(String.join("", calendar(bens).events()))
                .doesNotContain(givenName(anna))
                .contains("Fasilitator: Cai");
        assertThat(SessionsFeed.all().toString()).doesNotContain(givenName(anna), anna.email());
    }

    @Test
    void what_they_had_ahead_is_led_by_others_at_once_and_what_was_keeps_no_name() {
        var cast = cast();
        var address = subscribe(cast.ben());
        assertThat(String.join("", calendar(address).events())).contains(givenName(cast.anna()));
        itIs(Instant.parse(nextYear() + "-08-10T12:00:00Z"));
        city.erased(cast.anna());
        city.publish();
        for (var group : List.of(cast.open(), cast.circle())) {
            assertThat(leads(group, Instant.parse(nextYear() + "-08-10T12:00:00Z"), true))
                    .isNotEmpty()
                    .allSatisfy(lead -> assertThat(lead)
                            .containsEntry("leader", cast.cai().id().toString()));
            assertThat(leads(group, Instant.parse(nextYear() + "-08-10T12:00:00Z"), false))
                    .filteredOn(
                            lead -> lead.get("leader").equals(cast.anna().id().toString()))
                    .isNotEmpty()
                    .allSatisfy(lead -> assertThat(lead).containsEntry("name", null));
        }
        assertThat(String.join("", calendar(address).events()))
                .doesNotContain(givenName(cast.anna()))
                .doesNotContain("Fasilitator: \r", "Fasilitator: null");
        assertThat(Api.status(Api.as(cast.anna()), "/sessions")).isEqualTo(403);
    }

    @SuppressWarnings("unchecked") // The answer's shape.
    private static List<Map<String, Object>> leads(City.Group group, Instant now, boolean ahead) {
        var leads = new ArrayList<Map<String, Object>>();
        for (var session : all(group)) {
            if (start(session).isAfter(now) == ahead) {
                ((List<Map<String, Object>>) session.get("facilitators"))
                        .forEach(each -> leads.add(new HashMap<>(each)));
            }
        }
        return leads;
    }
}
