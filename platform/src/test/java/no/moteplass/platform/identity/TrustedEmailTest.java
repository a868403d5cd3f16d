package no.moteplass.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** By which address somebody is found the first time. */
@Execution(ExecutionMode.CONCURRENT)
class TrustedEmailTest {

    private static final String ASE = "ase@example.org";

    private final TrustedEmail usual = new TrustedEmail("email", "email_verified");

    @Test
    void an_address_counts_where_the_sign_in_server_vouches_for_it() {
        assertThat(usual.of(token(Map.of("email", ASE, "email_verified", true))))
                .contains(ASE);
        assertThat(usual.of(token(Map.of("email", "Ase@Example.org", "email_verified", "true"))))
                .contains(ASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "", "yes", "TRUE-ish", "null"})
    void what_nobody_vouches_for_is_no_address(String vouched) {
        assertThat(usual.of(token(Map.of("email", ASE, "email_verified", vouched))))
                .isEmpty();
        assertThat(usual.of(token(Map.of("email", ASE)))).isEmpty();
        assertThat(usual.of(token(Map.of("upn", ASE, "preferred_username", ASE, "email_verified", true))))
                .isEmpty();
    }

    @Test
    void another_claim_may_vouch_for_it() {
        var entra = new TrustedEmail("email", "xms_edov");

        assertThat(entra.of(token(Map.of("email", ASE, "xms_edov", true)))).contains(ASE);
        assertThat(entra.of(token(Map.of("email", ASE, "xms_edov", 1)))).contains(ASE);
        assertThat(entra.of(token(Map.of("email", ASE, "xms_edov", "1")))).contains(ASE);
        assertThat(entra.of(token(Map.of("email", ASE, "xms_edov", false)))).isEmpty();
        assertThat(entra.of(token(Map.of("email", ASE, "xms_edov", 0)))).isEmpty();
        assertThat(entra.of(token(Map.of("email", ASE, "email_verified", true))))
                .isEmpty();
    }

    @Test
    void a_name_that_the_organisation_gives_counts_by_itself_where_it_was_chosen() {
        var entra = new TrustedEmail("upn", "none");

        assertThat(entra.of(token(Map.of("upn", ASE, "email", "cai@example.org", "email_verified", true))))
                .contains(ASE);
        assertThat(entra.of(token(Map.of("email", ASE, "email_verified", true))))
                .isEmpty();
        assertThat(entra.of(token(Map.of("upn", "ase_gmail.com#EXT#")))).isEmpty();
    }

    @Test
    void what_people_write_themselves_is_never_trusted_by_itself() {
        var anybody = new TrustedEmail("email", "none");

        assertThat(anybody.of(token(Map.of("email", ASE, "email_verified", true))))
                .isEmpty();
        assertThat(TrustedEmail.faults(config(Map.of("moteplass.identity.email-vouched-by", "none"))))
                .singleElement()
                .asString()
                .startsWith("moteplass.identity.email-vouched-by=none trusts what people write");
        assertThat(TrustedEmail.faults(config(Map.of()))).isEmpty();
        assertThat(TrustedEmail.faults(config(Map.of(
                        "moteplass.identity.email-claim", "upn", "moteplass.identity.email-vouched-by", "none"))))
                .isEmpty();
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "the test's", 300))
                .build();
    }

    private static JsonWebToken token(Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        return new JsonWebToken() {
            @Override
            public @Nullable String getName() {
                return null;
            }

            @Override
            public Set<String> getClaimNames() {
                return all.keySet();
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T> @Nullable T getClaim(String name) {
                return (T) all.get(name);
            }
        };
    }
}
