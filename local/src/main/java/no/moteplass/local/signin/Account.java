package no.moteplass.local.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody, or something, that can sign in: a person of the sample city or a machine client. */
public sealed interface Account {
    /** What a token names as {@code sub}. */
    String id();

    Map<String, Object> claims();

    /** @param role what the person is, in a line that helps to choose among people */
    record Person(String email, String givenName, String familyName, String role, boolean coordinator)
            implements Account {
        @Override
        public String id() {
            return email;
        }

        public String name() {
            return givenName + " " + familyName;
        }

        @Override
        public Map<String, Object> claims() {
            var claims = new LinkedHashMap<String, Object>();
            claims.put("email", email);
            claims.put("email_verified", true);
            claims.put("preferred_username", email);
            claims.put("name", name());
            claims.put("given_name", givenName);
            claims.put("family_name", familyName);
            claims.put(
                    "realm_access",
                    Map.of("roles", coordinator ? List.of("coordinator", "leader") : List.of("leader")));
            return claims;
        }
    }

    record Machine(String name, List<String> scopes) implements Account {
        @Override
        public String id() {
            return name;
        }

        @Override
        public Map<String, Object> claims() {
            var claims = new LinkedHashMap<String, Object>();
            claims.put("azp", name);
            claims.put("client_id", name);
            claims.put("scope", String.join(" ", scopes));
            return claims;
        }
    }
}
