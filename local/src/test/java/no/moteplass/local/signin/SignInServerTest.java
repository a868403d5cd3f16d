package no.moteplass.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class SignInServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Account.Person HANNA =
            new Account.Person("hanna@example.org", "Hanna", "Sørli", "førstelinjeleder, Bydel Grünerløkka", false);
    private static final Account.Person COORDINATOR =
            new Account.Person("koordinator@example.org", "Kari", "Ordnes", "koordinator", true);
    private static final Account.Person NILS =
            new Account.Person("nils.vik@example.org", "Nils", "Vik", "mellomleder", false);
    private static SignInServer server;

    @BeforeAll
    static void start() {
        server = SignInServer.start(new Accounts(List.of(COORDINATOR, HANNA), List.of(NILS)), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refuses_a_wrong_secret() throws Exception {
        var answer = token(
                Map.of("grant_type", "client_credentials", "client_id", "hanna@example.org", "client_secret", "guess"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(answer.body()).path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void refuses_a_missing_secret_and_a_missing_client() throws Exception {
        assertThat(token(Map.of("grant_type", "client_credentials", "client_id", "hanna@example.org"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(token(Map.of("grant_type", "client_credentials")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refuses_who_is_neither_a_person_nor_a_machine_of_the_sample() throws Exception {
        assertThat(token(credentials("nobody@example.org")).statusCode()).isEqualTo(401);
        assertThat(token(credentials("some-client")).statusCode()).isEqualTo(401);
    }

    @Test
    void refuses_a_machine_that_wants_to_sign_people_in() throws Exception {
        var answer = token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                "x",
                "client_id",
                "okf-integration",
                "client_secret",
                "local"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void gives_a_person_a_token_with_who_they_are() throws Exception {
        var claims = claimsOf(token(credentials("hanna@example.org")), "access_token");
        assertThat(claims.path("iss").asText()).isEqualTo(issuer());
        assertThat(claims.path("sub").asText()).isEqualTo("hanna@example.org");
        assertThat(audience(claims)).containsExactly("moteplass");
        assertThat(claims.path("email").asText()).isEqualTo("hanna@example.org");
        assertThat(claims.path("email_verified").asBoolean()).isTrue();
        assertThat(claims.path("name").asText()).isEqualTo("Hanna Sørli");
        assertThat(roles(claims)).containsExactly("leader");
        assertThat(claims.has("scope")).isFalse();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void gives_the_coordinator_both_roles() throws Exception {
        var claims = claimsOf(token(credentials("koordinator@example.org")), "access_token");
        assertThat(roles(claims)).containsExactlyInAnyOrder("coordinator", "leader");
    }

    @Test
    void gives_machines_their_scopes_and_no_role() throws Exception {
        var scopes = Map.of(
                "calendar-integration", "sessions.read feeds.read",
                "okf-integration", "groups.read groups.write members.read sessions.read sessions.write",
                "sessions-service", "feeds.read members.read",
                "notifications-service", "feeds.read members.read answers.write");
        for (var expected : scopes.entrySet()) {
            var claims = claimsOf(token(credentials(expected.getKey())), "access_token");
            assertThat(claims.path("scope").asText()).isEqualTo(expected.getValue());
            assertThat(claims.path("sub").asText()).isEqualTo(expected.getKey());
            assertThat(claims.path("azp").asText()).isEqualTo(expected.getKey());
            assertThat(audience(claims)).containsExactly("moteplass");
            assertThat(claims.has("realm_access")).isFalse();
        }
    }

    @Test
    void takes_the_secret_from_a_basic_header_too() throws Exception {
        var basic = Base64.getEncoder().encodeToString("sessions-service:local".getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var claims = claimsOf(HTTP.send(request, HttpResponse.BodyHandlers.ofString()), "access_token");
        assertThat(claims.path("sub").asText()).isEqualTo("sessions-service");
    }

    @Test
    void shows_the_people_by_name_and_part() throws Exception {
        var page = get(authorize(""));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"nb\"", "Hanna Sørli", "førstelinjeleder, Bydel Grünerløkka", "koordinator")
                .contains("<label for=\"epost\">");
    }

    @Test
    void explains_that_an_address_is_unknown_and_shows_it_as_text() throws Exception {
        var answer = signInAs("<script>alert(1)</script>@example.org", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<script>alert");
    }

    @Test
    void signs_a_person_in_on_the_page_and_lets_the_session_be_renewed() throws Exception {
        var verifier = "a-verifier-that-is-long-enough-for-the-protocol-0123456789";
        var code = codeFor("nils.vik@example.org", challenge(verifier));
        var answer = token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", "http://localhost:8080/signed-in",
                "client_id", "portal",
                "client_secret", "local",
                "code_verifier", verifier));
        var access = claimsOf(answer, "access_token");
        assertThat(access.path("sub").asText()).isEqualTo("nils.vik@example.org");
        assertThat(audience(access)).containsExactly("moteplass");
        assertThat(roles(access)).containsExactly("leader");
        assertThat(access.path("email").asText()).isEqualTo("nils.vik@example.org");
        assertThat(access.path("azp").asText()).isEqualTo("portal");
        var id = claimsOf(answer, "id_token");
        assertThat(audience(id)).containsExactly("portal");
        assertThat(id.path("nonce").asText()).isEqualTo("n1");
        assertThat(id.path("name").asText()).isEqualTo("Nils Vik");

        var renewed = token(Map.of(
                "grant_type", "refresh_token",
                "refresh_token",
                        JSON.readTree(answer.body()).path("refresh_token").asText(),
                "client_id", "portal",
                "client_secret", "local"));
        assertThat(claimsOf(renewed, "access_token").path("sub").asText()).isEqualTo("nils.vik@example.org");
        assertThat(audience(claimsOf(renewed, "access_token"))).containsExactly("moteplass");
    }

    @Test
    void refuses_a_code_with_another_verifier() throws Exception {
        var code = codeFor("hanna@example.org", challenge("one-verifier-that-is-long-enough-0123456789-abcdef"));
        var answer = token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", "http://localhost:8080/signed-in",
                "client_id", "portal",
                "client_secret", "local",
                "code_verifier", "another-verifier-that-is-long-enough-0123456789-abc"));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void never_believes_what_the_browser_says_about_a_person() throws Exception {
        var answer =
                signInAs("hanna@example.org", "&claims=" + encoded("{\"realm_access\":{\"roles\":[\"coordinator\"]}}"));
        var code = query(answer.headers().firstValue("Location").orElseThrow(), "code");
        var tokens = token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", "http://localhost:8080/signed-in",
                "client_id", "portal",
                "client_secret", "local"));
        assertThat(roles(claimsOf(tokens, "access_token"))).containsExactly("leader");
    }

    @Test
    void tells_where_its_parts_are() throws Exception {
        var answer = get(issuer() + "/.well-known/openid-configuration");
        var document = JSON.readTree(answer.body());
        assertThat(document.path("issuer").asText()).isEqualTo(issuer());
        assertThat(document.path("token_endpoint").asText()).isEqualTo(issuer() + "/token");
        assertThat(get(document.path("jwks_uri").asText()).body()).contains("\"keys\"");
    }

    private static String issuer() {
        return "http://localhost:" + server.port() + "/moteplass";
    }

    private static String authorize(String more) {
        return issuer() + "/authorize?client_id=portal&response_type=code&scope=openid&state=s1&nonce=n1&redirect_uri="
                + encoded("http://localhost:8080/signed-in") + more;
    }

    private static String codeFor(String email, String challenge) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(authorize("&code_challenge_method=S256&code_challenge=" + challenge)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(email)))
                .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        var location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(query(location, "state")).isEqualTo("s1");
        return query(location, "code");
    }

    private static HttpResponse<String> signInAs(String email, String more) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(authorize("")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(email) + more))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, String> credentials(String client) {
        return Map.of(
                "grant_type", "client_credentials", "client_id", client, "client_secret", "local", "scope", "openid");
    }

    private static HttpResponse<String> token(Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode claimsOf(HttpResponse<String> answer, String which) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token = JSON.readTree(answer.body()).path(which).asText();
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static List<String> audience(JsonNode claims) {
        return claims.path("aud").isArray()
                ? claims.path("aud").valueStream().map(JsonNode::asText).toList()
                : List.of(claims.path("aud").asText());
    }

    private static List<String> roles(JsonNode claims) {
        return claims.path("realm_access")
                .path("roles")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static String challenge(String verifier) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String query(String url, String name) {
        var matcher = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        assertThat(matcher.find()).as(url).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
