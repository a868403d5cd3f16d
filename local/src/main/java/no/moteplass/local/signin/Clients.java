package no.moteplass.local.signin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import com.nimbusds.oauth2.sdk.TokenRequest;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;

/** Who asks for a token, and whether they know the one local secret. */
final class Clients {
    static final String SECRET = "local";

    /** Pages that cannot keep a secret, such as a service's own documentation; they bring a code verifier instead. */
    static final String DOCUMENTATION = "docs";

    private record Credentials(
            @Nullable String id, @Nullable String secret) {}

    private final Accounts accounts;

    Clients(Accounts accounts) {
        this.accounts = accounts;
    }

    /** May this client have a token of the kind it asks for? */
    boolean accepts(OAuth2HttpRequest request) {
        var form = request.getFormParameters();
        var grant = form.get("grant_type");
        var client = credentials(request);
        if (client.id == null) return false;
        if (DOCUMENTATION.equals(client.id)) {
            return "refresh_token".equals(grant) || form.get("code_verifier") != null;
        }
        return SECRET.equals(client.secret)
                && accounts.find(client.id).isPresent()
                && ("client_credentials".equals(grant) || Accounts.PORTAL.equals(client.id));
    }

    static String idOf(TokenRequest request) {
        if (request.getClientAuthentication() != null) {
            return request.getClientAuthentication().getClientID().getValue();
        }
        return request.getClientID() == null ? "" : request.getClientID().getValue();
    }

    private static Credentials credentials(OAuth2HttpRequest request) {
        var header = request.getHeaders().get("Authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6))
            return basic(header.substring(6).strip());
        var form = request.getFormParameters();
        return new Credentials(form.get("client_id"), form.get("client_secret"));
    }

    private static Credentials basic(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new Credentials(null, null)
                    : new Credentials(decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return new Credentials(null, null);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
