package no.moteplass.sessions;

import static no.moteplass.platform.testing.http.Http.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Json;
import no.moteplass.platform.testing.http.Request;

/** Calls the service as somebody. */
public final class Api {

    public static final String COORDINATOR = TestTokens.coordinator("koordinator@example.org");

    private Api() {}

    public static Request as(City.Person person) {
        return withToken(TestTokens.leader(person.email()));
    }

    public static Request asCoordinator() {
        return withToken(COORDINATOR);
    }

    public static Request asMachine(String... scopes) {
        return withToken(TestTokens.machine("integration", scopes));
    }

    public static Request withToken(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    public static Answer post(Request who, String path, Object body) {
        return who.contentType("application/json").body(body).post("/api/v1" + path);
    }

    public static Answer put(Request who, String path, Object body) {
        return who.contentType("application/json").body(body).put("/api/v1" + path);
    }

    public static Json get(Request who, String path) {
        return who.get("/api/v1" + path).statusCode(200).json();
    }

    public static int status(Request who, String path) {
        return who.get("/api/v1" + path).statusCode();
    }

    /** All sessions a caller sees, page by page. */
    public static List<Map<String, Object>> sessions(Request who, String query) {
        var found = new ArrayList<Map<String, Object>>();
        var page = get(who, "/sessions?limit=200&" + query);
        found.addAll(page.getList("items"));
        return found;
    }
}
