package no.moteplass.local.signin;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/**
 * Signs the sample people and the machine clients in. NAV's mock server makes the tokens and knows the protocol; before
 * it stand what a mock leaves out: only known clients with the local secret get a token, and what is said about a person
 * comes from here, never from the form that the browser sends.
 */
public final class SignInServer implements AutoCloseable {
    private static final String ISSUER = "moteplass";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpFront http = new HttpFront();
    private final Accounts accounts;
    private final Clients clients;
    private final SignInPage page;
    private final Route protocol;

    private SignInServer(Accounts accounts) {
        this.accounts = accounts;
        this.clients = new Clients(accounts);
        this.page = new SignInPage(accounts.shown());
        var config = new OAuth2Config(
                true, null, null, false, new OAuth2TokenProvider(), Set.of(new Tokens(ISSUER, accounts)), http);
        this.protocol = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
    }

    /** @param port 0 for any that is free */
    public static SignInServer start(Accounts accounts, int port) {
        var server = new SignInServer(accounts);
        server.http.start(InetAddress.getLoopbackAddress(), port, server::answer);
        return server;
    }

    public int port() {
        return http.port();
    }

    private OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        var path = request.getUrl().encodedPath();
        return switch (request.getMethod() + " " + path) {
            case "POST /" + ISSUER + "/token" -> clients.accepts(request) ? protocol.invoke(request) : invalidClient();
            case "GET /" + ISSUER + "/authorize" -> html(200, page.asking());
            case "POST /" + ISSUER + "/authorize" -> signIn(request);
            case "GET /", "GET /" + ISSUER -> html(200, page.about());
            default -> path.startsWith("/" + ISSUER + "/") ? protocol.invoke(request) : notFound();
        };
    }

    private OAuth2HttpResponse signIn(OAuth2HttpRequest request) {
        var username = request.getFormParameters().get("username");
        var email = username == null ? "" : username;
        return accounts.findPerson(email)
                .map(person -> protocol.invoke(withBody(request, person)))
                .orElseGet(() -> html(422, page.refusing(email)));
    }

    private static OAuth2HttpRequest withBody(OAuth2HttpRequest request, Account.Person person) {
        try {
            var body = "username=" + encoded(person.email()) + "&claims="
                    + encoded(JSON.writeValueAsString(person.claims()));
            return new OAuth2HttpRequest(request.getHeaders(), request.getMethod(), request.getOriginalUrl(), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static OAuth2HttpResponse invalidClient() {
        try {
            var body = JSON.writeValueAsString(
                    Map.of(
                            "error",
                            "invalid_client",
                            "error_description",
                            "client_id is a sample person's e-mail address or a machine client's name, client_secret is local"));
            return response(401, "application/json", body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OAuth2HttpResponse notFound() {
        return response(404, "text/plain; charset=utf-8", "Not found");
    }

    private static OAuth2HttpResponse html(int status, String body) {
        return response(status, "text/html; charset=utf-8", body);
    }

    private static OAuth2HttpResponse response(int status, String type, @Nullable String body) {
        return new OAuth2HttpResponse(
                Headers.of("Content-Type", type, "Cache-Control", "no-store", "Access-Control-Allow-Origin", "*"),
                status,
                body,
                null);
    }

    @Override
    public void close() {
        http.stop();
    }
}
