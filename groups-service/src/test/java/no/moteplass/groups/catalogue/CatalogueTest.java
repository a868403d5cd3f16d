package no.moteplass.groups.catalogue;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** The catalogue and the units as they are read and changed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CatalogueTest {

    @Test
    void a_group_shows_its_programme_in_the_readers_language() {
        coordinator()
                .header("Accept-Language", "en")
                .body(Map.of("programme", "refleksjon-forstelinje", "name", "x"))
                .post(API + "/groups")
                .body("programmeName", equalTo("Reflection groups for front-line leaders"));
    }

    @Test
    void programmes_are_added_and_changed_as_data() {
        var code = "nytt-" + unique();
        var body = Map.<String, Object>ofEntries(
                Map.entry("code", code),
                Map.entry("name", "Nytt tilbud"),
                Map.entry("purpose", "Prøve noe nytt."),
                Map.entry("kind", "WORKSHOP"),
                Map.entry("enrolment", "OPEN"),
                Map.entry("facilitation", "FACILITATED"),
                Map.entry("minSize", 2),
                Map.entry("maxSize", 9),
                Map.entry("rhythm", "BY_DATE"),
                Map.entry("durationMinutes", 90),
                Map.entry("confidential", true),
                Map.entry("area", "KULTUR_VERDIER"));
        coordinator()
                .body(body)
                .post(API + "/programmes")
                .statusCode(201)
                .body("version", equalTo(1))
                .body("maxPerUnit", equalTo(2))
                .body("levels", hasSize(4));
        coordinator().body(body).post(API + "/programmes").statusCode(409);
        patch("/programmes/" + code, 1, "{\"nameEn\": \"New\"}").statusCode(200).body("version", equalTo(2));
        patch("/programmes/" + code, 1, "{\"nameEn\": \"Newer\"}").statusCode(412);
        patch("/programmes/" + code, 2, "{\"minSize\": 10}").statusCode(422);
        patch("/programmes/" + code, 2, "{\"code\": \"other\"}").statusCode(422);
        patch("/programmes/nope", 2, "{}").statusCode(404);
        coordinator().body("{}").post(API + "/programmes").statusCode(422).body("violations.field", hasItem("purpose"));
    }

    @Test
    void units_are_read_by_all_and_filtered_by_date_kind_and_sector() {
        var code = unit("S-" + unique());
        String sector = coordinator().get(API + "/org-units/" + code).path("sector");
        patch("/org-units/" + code, 1, Map.of("validTo", "2028-01-01", "timeSetAside", "PT2H"))
                .statusCode(200)
                .body("timeSetAside", equalTo("PT2H"));
        var asked = "?kind=BYDEL&sector=" + sector + "&on=";
        frontLine().asks().get(API + "/org-units" + asked + "2027-12-31").body("items.code", equalTo(List.of(code)));
        frontLine().asks().get(API + "/org-units" + asked + "2028-01-01").body("items", equalTo(List.of()));
        patch("/org-units/" + code, 2, Map.of("validFrom", "2029-01-01")).statusCode(422);
        patch("/org-units/" + code, 2, Map.of("timeSetAside", "two hours")).statusCode(422);
        coordinator()
                .body(Map.of("code", code, "name", "x", "kind", "ETAT", "sector", "x"))
                .post(API + "/org-units")
                .statusCode(409);
        frontLine().asks().get(API + "/org-units/nope").statusCode(404);
    }
}
