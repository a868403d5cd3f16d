package no.moteplass.sessions.subscription;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import no.moteplass.platform.id.Digests;

/** What makes an address secret: 256 random bits. Shown once; only its hash is kept. */
public record Token(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Token random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A secret is never written out by accident. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
