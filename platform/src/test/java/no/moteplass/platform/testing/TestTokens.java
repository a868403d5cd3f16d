package no.moteplass.platform.testing;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.jwt.build.Jwt;

/** Tokens as the sign-in server gives them, signed with a key that the tests' services trust. */
public final class TestTokens {

    private static final String PRIVATE = "moteplass.test.private-key";
    private static final String PUBLIC = "moteplass.test.public-key";

    /** Signed once each: signing is a quarter of a test run's work when every call asks for a token. */
    private static final Map<List<Object>, String> SIGNED = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** What makes a service trust these tokens. */
    static Map<String, String> settings() {
        keys();
        return Map.of("quarkus.oidc.public-key", System.getProperty(PUBLIC), "quarkus.oidc.token.issuer", "any");
    }

    /** A leader, by e-mail address; the same address is the person's key. */
    public static String leader(String email) {
        return person(email, "leader");
    }

    public static String coordinator(String email) {
        return person(email, "coordinator", "leader");
    }

    public static String person(String email, String... roles) {
        return SIGNED.computeIfAbsent(List.of(email, List.of(roles)), unsigned -> signedFor(email, roles));
    }

    private static String signedFor(String email, String... roles) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", List.of(roles))))
                .subject(email)
                .claim("email", email)
                .claim("email_verified", true)
                .audience("moteplass")
                .issuer("any")
                .expiresIn(Duration.ofHours(1))
                .sign(key());
    }

    /** A machine, with its scopes. */
    public static String machine(String client, String... scopes) {
        return SIGNED.computeIfAbsent(
                List.of(client, String.join(" ", scopes)), unsigned -> signedForMachine(client, scopes));
    }

    private static String signedForMachine(String client, String... scopes) {
        return Jwt.claims(Map.of("scope", String.join(" ", scopes)))
                .subject(client)
                .claim("azp", client)
                .audience("moteplass")
                .issuer("any")
                .expiresIn(Duration.ofHours(1))
                .sign(key());
    }

    /** A machine whose rights the sign-in server tells as roles (Entra ID). */
    public static String machineByRoles(String client, String... roles) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", List.of(roles))))
                .subject(client)
                .claim("azp", client)
                .audience("moteplass")
                .issuer("any")
                .expiresIn(Duration.ofHours(1))
                .sign(key());
    }

    /** Valid but for its audience. */
    public static String forSomebodyElse(String email) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", Set.of("leader", "coordinator"))))
                .subject(email)
                .audience("another-service")
                .issuer("any")
                .expiresIn(Duration.ofHours(1))
                .sign(key());
    }

    /** Valid once. */
    public static String expired(String email) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", Set.of("leader", "coordinator"))))
                .subject(email)
                .audience("moteplass")
                .issuer("any")
                .expiresAt(1_000_000_000L)
                .sign(key());
    }

    private static PrivateKey key() {
        keys();
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(PRIVATE))));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static synchronized void keys() {
        if (System.getProperty(PUBLIC) != null) {
            return;
        }
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(
                    PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
