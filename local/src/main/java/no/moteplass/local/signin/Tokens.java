package no.moteplass.local.signin;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;

import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What stands in a token: whose it is, for whom it is meant, and for how long. */
final class Tokens implements OAuth2TokenCallback {
    static final String AUDIENCE = "moteplass";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final String issuer;
    private final Accounts accounts;

    Tokens(String issuer, Accounts accounts) {
        this.issuer = issuer;
        this.accounts = accounts;
    }

    @Override
    public String issuerId() {
        return issuer;
    }

    @Override
    public String subject(TokenRequest request) {
        return Clients.idOf(request);
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    /** Who has signed in on the page brings the person's claims from there; who asks directly gets them here. */
    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        var client = Clients.idOf(request);
        var claims = new HashMap<String, Object>();
        if (GrantType.CLIENT_CREDENTIALS.equals(request.getAuthorizationGrant().getType())) {
            accounts.find(client).ifPresent(account -> claims.putAll(account.claims()));
        } else {
            claims.put("azp", client);
        }
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME.toSeconds();
    }
}
