package no.moteplass.platform.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.text.EmailAddress;

/**
 * The mail address by which somebody is found the first time: of a claim that the sign-in server vouches for. By an address
 * that people may write themselves, anybody would become anybody.
 */
@ApplicationScoped
public class TrustedEmail {

    /** In place of the claim that vouches: the address itself is the server's word. */
    private static final String NOBODY_ELSE = "none";

    /** What people may write themselves, at some sign-in servers. */
    private static final String EMAIL = "email";

    private static final Set<String> YES = Set.of("true", "1");

    private final String claim;
    private final String vouching;

    TrustedEmail(
            @ConfigProperty(name = "moteplass.identity.email-claim", defaultValue = EMAIL) String claim,
            @ConfigProperty(name = "moteplass.identity.email-vouched-by", defaultValue = "email_verified")
                    String vouching) {
        this.claim = claim;
        this.vouching = vouching;
    }

    /** What an application that binds people says at its start. */
    public static List<String> faults(Config config) {
        var settings = new TrustedEmail(
                config.getOptionalValue("moteplass.identity.email-claim", String.class)
                        .orElse(EMAIL),
                config.getOptionalValue("moteplass.identity.email-vouched-by", String.class)
                        .orElse(""));
        return settings.isAnybodysWord()
                ? List.of("moteplass.identity.email-vouched-by=none trusts what people write into their own e-mail"
                        + " addresses: name the claim that vouches for it, or another claim in"
                        + " moteplass.identity.email-claim")
                : List.of();
    }

    private boolean isAnybodysWord() {
        return claim.equals(EMAIL) && vouching.equals(NOBODY_ELSE);
    }

    /** Empty where nobody vouches for it, or where it is no mail address. */
    Optional<String> of(JsonWebToken token) {
        if (isAnybodysWord()) {
            return Optional.empty();
        }
        var vouched = vouching.equals(NOBODY_ELSE) || YES.contains(text(token, vouching));
        return vouched ? EmailAddress.read(text(token, claim).strip()).map(EmailAddress::text) : Optional.empty();
    }

    private static String text(JsonWebToken token, String name) {
        return String.valueOf(Objects.requireNonNullElse(token.<@Nullable Object>getClaim(name), ""));
    }
}
