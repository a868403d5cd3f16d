package no.moteplass.platform.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** What holds at the edge of every service, with real tokens and a real database. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EdgeTest {

    private static final String THINGS = "/api/v1/planted";

    @TestHTTPResource
    URI address;

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static RequestSpecification ase() {
        return as(TestTokens.leader("ase@example.org"));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", not(containsString(".title")))
                .body("detail", not(containsString(".detail")))
                .body("instance", startsWith("/"));
    }

    @Test
    void refuses_a_request_without_a_token_and_says_what_to_bring() {
        problem(given().get(THINGS).then(), 401, "unauthorized").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void refuses_broken_expired_and_foreign_tokens() {
        problem(as("nonsense").get(THINGS).then(), 401, "unauthorized");
        problem(as(TestTokens.expired("ase@example.org")).get(THINGS).then(), 401, "unauthorized");
        problem(as(TestTokens.forSomebodyElse("ase@example.org")).get(THINGS).then(), 401, "unauthorized");
    }

    @Test
    void refuses_whoever_lacks_the_role_or_the_scope() {
        problem(ase().get(THINGS + "/coordinators").then(), 403, "forbidden");
        problem(as(TestTokens.machine("a-client", "other.read")).get(THINGS).then(), 403, "forbidden");
        as(TestTokens.machine("a-client", "planted.read")).get(THINGS).then().statusCode(200);
    }

    @Test
    void a_token_that_fits_nobody_in_the_directory_is_told_whom_to_ask() {
        problem(as(TestTokens.leader("nobody@example.org")).get(THINGS + "/me").then(), 403, "not-in-directory")
                .body("detail", containsString("moteplass@example.org"));
        problem(as(TestTokens.leader("nobody@example.org")).get(THINGS).then(), 403, "not-in-directory");
        as(TestTokens.coordinator("nobody@example.org")).get(THINGS).then().statusCode(200);
        ase().get(THINGS + "/me").then().statusCode(200).body(equalTo(PlantedPeople.ASE.toString()));
    }

    @Test
    void the_person_behind_a_token_is_found_before_any_transaction_begins() {
        PlantedPeople.ASKED_IN_A_TRANSACTION.set(false);
        var path = THINGS + "/" + UUID.randomUUID() + "/seen-with-ase";

        ase().post(path).then().statusCode(204);
        as(TestTokens.coordinator("odd@example.org")).post(path).then().statusCode(204);

        assertThat(PlantedPeople.ASKED_IN_A_TRANSACTION).isFalse();
    }

    @Test
    void tells_broken_json_from_wrong_values() {
        problem(ase().body("{").post(THINGS).then(), 400, "malformed");
        problem(ase().body("{\"name\":\"a\",\"size\":\"many\"}").post(THINGS).then(), 422, "invalid-input")
                .body("violations.field", hasItem("size"));
        problem(ase().body("{\"name\":\"a\",\"sizes\":[1,\"x\"]}").post(THINGS).then(), 422, "invalid-input")
                .body("violations.field", hasItem("sizes[1]"));
        problem(ase().body("{\"nmae\":\"a\"}").post(THINGS).then(), 422, "invalid-input")
                .body("violations.field", hasItem("nmae"))
                .body("violations.code", hasItem("unknown"));
        problem(ase().body("{\"name\":\" \"}").post(THINGS).then(), 422, "invalid-input")
                .body("violations.field", hasItem("name"));
        problem(ase().body("[]").post(THINGS).then(), 422, "invalid-input");
        for (var nothing : new String[] {"", "null"}) {
            problem(ase().body(nothing).post(THINGS).then(), 422, "invalid-input")
                    .body("violations.field", hasItem("body"));
        }
    }

    @Test
    void one_answer_names_every_broken_rule_of_one_field_or_several_however_deep() {
        var path = THINGS + "/" + UUID.randomUUID() + "/bounds";
        var broken = "\"least\":5,\"most\":2";

        ase().body("{\"name\":\"a\",\"least\":2,\"most\":5}").post(path).then().statusCode(204);
        problem(
                        ase().body("{\"name\":\"\"," + broken + ",\"inner\":{\"name\":\"b\"," + broken
                                        + "},\"others\":[{\"name\":\"c\"},{\"name\":null," + broken + "}]}")
                                .post(path)
                                .then(),
                        422,
                        "invalid-input")
                .body(
                        "violations.collect { it.field + ' ' + it.code }",
                        containsInAnyOrder(
                                "name required",
                                "least max",
                                "most min",
                                "inner.least max",
                                "inner.most min",
                                "others[1].name required",
                                "others[1].least max",
                                "others[1].most min"))
                .body("violations.find { it.field == 'least' }.message", containsString("2"));
    }

    @Test
    void takes_json_at_its_word() {
        for (var guess : new String[] {"\"size\":1.5", "\"size\":\"3\"", "\"size\":true", "\"size\":\"\""}) {
            problem(ase().body("{\"name\":\"a\"," + guess + "}").post(THINGS).then(), 422, "invalid-input")
                    .body("violations.field", hasItem("size"));
        }
        for (var guess : new String[] {"\"colour\":0", "\"colour\":\"0\"", "\"colour\":\"\""}) {
            problem(ase().body("{\"name\":\"a\"," + guess + "}").post(THINGS).then(), 422, "invalid-input")
                    .body("violations.field", hasItem("colour"));
        }
        for (var guess : new String[] {"\"length\":5", "\"length\":1.5", "\"length\":\"\"", "\"length\":[5]"}) {
            problem(ase().body("{\"name\":\"a\"," + guess + "}").post(THINGS).then(), 422, "invalid-input")
                    .body("violations.field", hasItem("length"));
        }
        problem(ase().body("{\"name\":1}").post(THINGS).then(), 422, "invalid-input")
                .body("violations.field", hasItem("name"));
        problem(ase().body("{\"name\":\"a\",\"name\":\"b\"}").post(THINGS).then(), 400, "malformed");
        problem(ase().body("{\"name\":\"a\"} and more").post(THINGS).then(), 400, "malformed");
        ase().body("{\"name\":\"a\",\"size\":3,\"colour\":\"GREEN\",\"length\":\"PT5M\"}")
                .post(THINGS)
                .then()
                .statusCode(201);
    }

    @Test
    void answers_405_406_415_and_404_as_problems() {
        problem(ase().delete(THINGS).then(), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        problem(ase().put(THINGS + "/" + UUID.randomUUID()).then(), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH"));
        problem(ase().put("/api/v1/audit").then(), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        problem(ase().accept("image/png").get(THINGS + "/" + UUID.randomUUID()).then(), 406, "not-acceptable");
        problem(
                given().auth()
                        .oauth2(TestTokens.leader("ase@example.org"))
                        .contentType("text/plain")
                        .body("x")
                        .post(THINGS)
                        .then(),
                415,
                "unsupported-media-type");
        problem(ase().get(THINGS + "/not-an-id").then(), 404, "not-found");
        problem(ase().get("/api/v1/nothing-here").then(), 404, "not-found");
    }

    @Test
    void takes_json_alone_where_nothing_else_is_told() {
        var say = THINGS + "/" + UUID.randomUUID() + "/say";
        ase().body("{\"word\":\"hei\"}").post(say).then().statusCode(200).body("name", equalTo("hei"));
        var token = TestTokens.leader("ase@example.org");
        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded"}) {
            problem(
                    given().auth()
                            .oauth2(token)
                            .contentType(type)
                            .body("hei")
                            .post(say)
                            .then(),
                    415,
                    "unsupported-media-type");
        }
    }

    @Test
    void media_types_that_cannot_be_read_harm_nobody() {
        var thing = THINGS + "/" + UUID.randomUUID();
        ase().header("Accept", "x").get(thing).then().statusCode(200).contentType("application/json");
        ase().header("Accept", "text/html, *; q=.2, */*; q=.2")
                .get(thing)
                .then()
                .statusCode(200);
        problem(ase().header("Accept", "x").get(THINGS + "/not-an-id").then(), 404, "not-found");
        problem(
                given().auth()
                        .oauth2(TestTokens.leader("ase@example.org"))
                        .config(io.restassured.RestAssured.config()
                                .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                        .encodeContentTypeAs("x", io.restassured.http.ContentType.TEXT)))
                        .header("Content-Type", "x")
                        .body("{}")
                        .post(THINGS)
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_pool_that_gives_no_connection_in_time_is_a_dependency_that_is_away() {
        problem(given().get(THINGS + "/exhausted").then(), 503, "unavailable").header("Retry-After", notNullValue());
    }

    @Test
    void a_fault_tells_nothing_of_the_inside() {
        problem(given().get(THINGS + "/fault").then(), 500, "unexpected")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void what_a_database_refuses_unforeseen_is_no_fault_of_ours() {
        problem(given().get(THINGS + "/refused/23505").then(), 409, "state-conflict")
                .body(not(containsString("secret")))
                .body("title", equalTo("Noe endret seg i mellomtiden"));
        problem(given().get(THINGS + "/refused/22021").then(), 400, "malformed");
        problem(given().get(THINGS + "/refused/40001").then(), 503, "unavailable")
                .header("Retry-After", equalTo("1"));
        for (var ours : new String[] {"42P01", "23502", "23514"}) {
            problem(given().get(THINGS + "/refused/" + ours).then(), 500, "unexpected")
                    .body(not(containsString("secret")));
        }
        problem(given().get(THINGS + "/overtaken").then(), 412, "precondition-failed");
    }

    @Test
    void a_database_that_is_away_is_503_with_retry_after() {
        problem(given().get(THINGS + "/away").then(), 503, "unavailable").header("Retry-After", notNullValue());
    }

    @Test
    void speaks_the_readers_language() {
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get(THINGS)
                .then()
                .body("title", equalTo("You need to sign in"));
        given().header("Accept-Language", "nn").get(THINGS).then().body("title", equalTo("Du må logge inn"));
        given().header("Accept-Language", "de, no;q=0.5").get(THINGS).then().header("Content-Language", "nb");
    }

    @Test
    void a_body_that_announces_too_much_is_refused_before_it_is_read() throws Exception {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var head = "POST " + THINGS
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1200000\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
        }
    }

    @Test
    void pages_survive_and_cursors_are_good_for_their_list_alone() {
        var first = ase().get(THINGS + "?limit=50")
                .then()
                .statusCode(200)
                .body("items", hasSize(50))
                .extract();
        var second = ase().queryParam("limit", 200)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(THINGS)
                .then();
        second.body("items", hasSize(70)).body("items[0]", equalTo(51)).body("nextCursor", nullValue());
        problem(ase().queryParam("cursor", "\u0000nonsense").get(THINGS).then(), 400, "bad-cursor");
        problem(ase().queryParam("cursor", "bm9uc2Vuc2U").get(THINGS).then(), 400, "bad-cursor");
        problem(ase().get(THINGS + "?limit=100000").then(), 422, "invalid-input")
                .body("violations.field", hasItem("limit"));
        problem(ase().get(THINGS + "?limit=x").then(), 422, "invalid-input");
    }

    @Test
    void text_in_a_query_that_no_database_can_hold_is_named() {
        var coordinator = TestTokens.coordinator("koordinator@example.org");
        for (var actor : new String[] {"\u0000", "a\nb", "\u202e", "x".repeat(201)}) {
            problem(
                            as(coordinator)
                                    .queryParam("actor", actor)
                                    .get("/api/v1/audit")
                                    .then(),
                            422,
                            "invalid-input")
                    .body("violations.field", hasItem("actor"));
        }
        for (var from : new String[] {"+999999999-12-31T00:00:00Z", "-999999-01-01T00:00:00Z", "+12027-01-01"}) {
            problem(
                            as(coordinator)
                                    .queryParam("from", from)
                                    .get("/api/v1/audit")
                                    .then(),
                            422,
                            "invalid-input")
                    .body("violations.field", hasItem("from"));
        }
        problem(as(coordinator).accept("text/html").get("/api/v1/audit").then(), 406, "not-acceptable");
        as(coordinator)
                .queryParam("actor", "Ærlig Åse")
                .get("/api/v1/audit")
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_reads_who_else_an_entry_about_them_concerns() {
        var other = UUID.randomUUID();
        as(TestTokens.coordinator("koordinator@example.org"))
                .post(THINGS + "/" + other + "/seen-with-ase")
                .then()
                .statusCode(204);
        ase().get("/api/v1/audit?subject=me")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("planted.seen"))
                .body("items[0].subjects", equalTo(java.util.List.of(PlantedPeople.ASE.toString())));
        as(TestTokens.coordinator("koordinator@example.org"))
                .get("/api/v1/audit?subject=" + PlantedPeople.ASE)
                .then()
                .body("items.find { it.action == 'planted.seen' }.subjects", hasSize(2));
    }

    @Test
    void what_the_reader_has_already_is_304_and_names_survive() {
        var id = UUID.randomUUID();
        var answer = ase().get(THINGS + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ærlig Åse Ødegård"))
                .extract();
        assertThat(answer.header("ETag")).startsWith("\"7-");
        ase().header("If-None-Match", answer.header("ETag"))
                .get(THINGS + "/" + id)
                .then()
                .statusCode(304);
        ase().header("If-None-Match", "\"other\"").get(THINGS + "/" + id).then().statusCode(200);
    }

    @Test
    void a_change_says_which_version_it_was_made_from() {
        var path = THINGS + "/" + UUID.randomUUID();
        var patch = "application/merge-patch+json";
        problem(ase().contentType(patch).body("{\"name\":\"a\"}").patch(path).then(), 428, "precondition-required");
        for (var stale : new String[] {"\"0-stale\"", "\"6\"", "\"70\"", "\"77-x\""}) {
            problem(
                    ase().contentType(patch)
                            .header("If-Match", stale)
                            .body("{\"name\":\"a\"}")
                            .patch(path)
                            .then(),
                    412,
                    "precondition-failed");
        }
        for (var fresh : new String[] {"\"7\"", "\"7-whatever\"", "\"1\", \"7\""}) {
            ase().contentType(patch)
                    .header("If-Match", fresh)
                    .body("{\"name\":\"a\"}")
                    .patch(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void one_key_has_one_effect() {
        var key = UUID.randomUUID().toString();
        var before = PlantedResource.MADE.get();
        var made = ase().header("Idempotency-Key", key)
                .body("{\"name\":\"once\"}")
                .post(THINGS)
                .then()
                .statusCode(201)
                .extract();
        ase().header("Idempotency-Key", key)
                .body("{\"name\":\"once\"}")
                .post(THINGS)
                .then()
                .body("id", equalTo(made.<String>path("id")))
                .body("name", equalTo("as it is now"));
        problem(
                ase().header("Idempotency-Key", key)
                        .body("{\"name\":\"twice\"}")
                        .post(THINGS)
                        .then(),
                422,
                "idempotency-key-reused");
        as(TestTokens.leader("odd@example.org"))
                .header("Idempotency-Key", key)
                .body("{\"name\":\"once\"}")
                .post(THINGS)
                .then()
                .statusCode(201);
        assertThat(PlantedResource.MADE.get() - before).isEqualTo(2);
    }

    @Test
    void a_refusal_is_not_kept() {
        var key = UUID.randomUUID().toString();
        problem(
                        ase().header("Idempotency-Key", key)
                                .body("{\"name\":\"refused\"}")
                                .post(THINGS)
                                .then(),
                        409,
                        "rule-refused")
                .body("rule", equalTo("G0"));
        ase().header("Idempotency-Key", key)
                .body("{\"name\":\"another\"}")
                .post(THINGS)
                .then()
                .statusCode(201);
    }

    @Test
    void the_same_key_at_the_same_time_has_one_effect() throws Exception {
        var key = UUID.randomUUID().toString();
        var before = PlantedResource.MADE.get();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 16)
                    .mapToObj(each -> threads.submit(() -> ase().header("Idempotency-Key", key)
                            .body("{\"name\":\"rush\"}")
                            .post(THINGS)
                            .statusCode()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 201, 409);
            }
        }
        assertThat(PlantedResource.MADE.get() - before).isEqualTo(1);
    }

    @Test
    void every_type_of_problem_has_its_page() {
        for (var type : new String[] {
            "malformed",
            "bad-cursor",
            "unauthorized",
            "forbidden",
            "not-in-directory",
            "not-found",
            "method-not-allowed",
            "not-acceptable",
            "state-conflict",
            "gone",
            "precondition-failed",
            "precondition-required",
            "too-large",
            "unsupported-media-type",
            "invalid-input",
            "too-many-requests",
            "unavailable",
            "unexpected",
            "rule-refused",
            "idempotency-key-reused"
        }) {
            given().header("Accept-Language", "en")
                    .get("/problems/" + type)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString("/problems/" + type));
        }
        problem(given().get("/problems/no-such-problem").then(), 404, "not-found");
    }

    @Test
    void the_description_has_the_problem_and_the_sign_in() {
        var text = given().get("/openapi").then().statusCode(200).extract().asString();
        assertThat(text).contains("application/problem+json", "bearerFormat", "3.1");
    }
}
