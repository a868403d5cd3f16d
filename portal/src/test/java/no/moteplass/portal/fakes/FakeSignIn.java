package no.moteplass.portal.fakes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;

import io.smallrye.jwt.build.Jwt;

/** A sign-in server that signs in whoever the test says, with the real authorization code flow around it. */
public final class FakeSignIn {

    private static final String KEY = "moteplass.test.signin.key";

    private static final String HANGING = "moteplass.test.signin.hanging";

    private FakeSignIn() {}

    static WireMock wireMock() {
        return new WireMock("localhost", FakeWorld.port());
    }

    /** With the keys that the portal has read already. */
    static void stubAgain() {
        stub();
    }

    static void stub() {
        var base = base();
        var mock = wireMock();
        mock.register(get(urlPathEqualTo("/moteplass/.well-known/openid-configuration"))
                .willReturn(okJson("""
                        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                         "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/endsession",
                         "response_types_supported":["code"],"subject_types_supported":["public"],
                         "id_token_signing_alg_values_supported":["RS256"]}
                        """.formatted(base))));
        mock.register(get(urlPathEqualTo("/moteplass/jwks")).willReturn(okJson(keys())));
        mock.register(get(urlPathEqualTo("/moteplass/authorize"))
                .willReturn(aResponse()
                        .withStatus(302)
                        .withTransformers("response-template")
                        .withHeader(
                                "Location", "{{request.query.redirect_uri}}?code=abc&state={{request.query.state}}")));
        mock.register(get(urlPathEqualTo("/moteplass/endsession"))
                .willReturn(aResponse().withBody("signed out")));
    }

    /**
     * Whoever signs in next is this person.
     *
     * @return what the services are called with in their name
     */
    public static String is(String email, String... roles) {
        return isFor(Duration.ofHours(1), email, roles);
    }

    /** The same, for so long. */
    public static String isFor(Duration lifespan, String email, String... roles) {
        var token = token(email, "moteplass", lifespan, roles);
        wireMock().register(post(urlPathEqualTo("/moteplass/token")).willReturn(okJson("""
                                {"access_token":"%s","id_token":"%s","refresh_token":"again","token_type":"Bearer","expires_in":3600}
                                """.formatted(
                        token, token(email, "portal", lifespan, roles)))));
        return "Bearer " + token;
    }

    /** The server answers nothing of what it is asked from now on. */
    public static void hangs() {
        wireMock()
                .register(WireMock.any(urlPathMatching("/moteplass/.*"))
                        .atPriority(1)
                        .willReturn(FakeServices.hanging()));
    }

    /** The same, from before the portal starts. */
    public static void hangsAtStart() {
        System.setProperty(HANGING, "");
    }

    static void stubAtStart() {
        stub();
        if (System.clearProperty(HANGING) != null) {
            hangs();
        }
    }

    /** The header that comes with a coordinator's token: the role stands somewhere in its base64. */
    static StringValuePattern ofACoordinator() {
        return matching(Stream.of("", ".", "..")
                .map(before -> {
                    var encoded = Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString((before + "coordinator").getBytes(StandardCharsets.UTF_8));
                    var sure = (before.length() + "coordinator".length()) / 3 * 4;
                    return encoded.substring(before.isEmpty() ? 0 : 4, sure);
                })
                .collect(Collectors.joining("|", ".*(", ").*")));
    }

    private static String token(String email, String audience, Duration lifespan, String... roles) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", List.of(roles))))
                .subject(email)
                .claim("email", email)
                .claim("email_verified", true)
                .audience(audience)
                .issuer(base())
                .expiresIn(lifespan)
                .jws()
                .keyId("1")
                .sign(key());
    }

    private static String base() {
        return "http://localhost:" + FakeWorld.port() + "/moteplass";
    }

    private static String keys() {
        var known = System.getProperty(KEY + "s");
        if (known != null) {
            return known;
        }
        var made = newKeys();
        System.setProperty(KEY + "s", made);
        return made;
    }

    private static String newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            System.setProperty(
                    KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            var open = (RSAPublicKey) pair.getPublic();
            var url = Base64.getUrlEncoder().withoutPadding();
            return """
                    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"1","n":"%s","e":"%s"}]}
                    """.formatted(
                            url.encodeToString(unsigned(open.getModulus().toByteArray())),
                            url.encodeToString(unsigned(open.getPublicExponent().toByteArray())));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static PrivateKey key() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(KEY))));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
