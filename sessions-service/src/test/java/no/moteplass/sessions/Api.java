package no.moteplass.sessions;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import no.moteplass.platform.testing.TestTokens;

/** Calls the service as somebody. */
public final class Api {

    public static final String COORDINATOR = TestTokens.coordinator("koordinator@example.org");

    private Api() {}

    public static RequestSpecification as(City.Person person) {
        return withToken(TestTokens.leader(person.email()));
    }

    public static RequestSpecification asCoordinator() {
        return withToken(COORDINATOR);
    }

    public static RequestSpecification asMachine(String... scopes) {
        return withToken(TestTokens.machine("integration", scopes));
    }

    public static RequestSpecification withToken(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    public static Response post(RequestSpecification who, String path, Object body) {
        return who.contentType("application/json").body(body).post("/api/v1" + path);
    }

    public static Response put(RequestSpecification who, String path, Object body) {
        return who.contentType("application/json").body(body).put("/api/v1" + path);
    }

    public static JsonPath get(RequestSpecification who, String path) {
        return who.get("/api/v1" + path).then().statusCode(200).extract().jsonPath();
    }

    public static int status(RequestSpecification who, String path) {
        return who.get("/api/v1" + path).statusCode();
    }

    /** All sessions a caller sees, page by page. */
    public static List<Map<String, Object>> sessions(RequestSpecification who, String query) {
        var found = new ArrayList<Map<String, Object>>();
        var page = get(who, "/sessions?limit=200&" + query);
        found.addAll(page.getList("items"));
        return found;
    }
}
