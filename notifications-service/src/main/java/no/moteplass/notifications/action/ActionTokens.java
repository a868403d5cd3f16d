package no.moteplass.notifications.action;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs what a link carries, and reads it again. Nothing is stored: only who has the key can make one. */
@ApplicationScoped
class ActionTokens {

    private static final String HMAC = "HmacSHA256";
    private static final byte FORMAT = 1;
    private static final int CONTENT = 2 + 16 + 16 + 8;
    private static final int SEAL = 16;
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec key;

    ActionTokens(@ConfigProperty(name = "moteplass.actions.secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("moteplass.actions.secret is too short to keep links from being forged");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    String signed(ActionToken token) {
        var content = ByteBuffer.allocate(CONTENT)
                .put(FORMAT)
                .put((byte) (token.action().code() * 2 + (token.yes() ? 1 : 0)))
                .putLong(token.person().getMostSignificantBits())
                .putLong(token.person().getLeastSignificantBits())
                .putLong(token.subject().getMostSignificantBits())
                .putLong(token.subject().getLeastSignificantBits())
                .putLong(token.deadline().getEpochSecond())
                .array();
        var whole = ByteBuffer.allocate(CONTENT + SEAL)
                .put(content)
                .put(seal(content))
                .array();
        return text(whole);
    }

    private static String text(byte[] whole) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Empty for whatever we have not signed. */
    Optional<ActionToken> read(String text) {
        try {
            var whole = Base64.getUrlDecoder().decode(text);
            // The last letter has bits to spare: only the letters that were sent are the link.
            if (whole.length != CONTENT + SEAL || !text(whole).equals(text)) {
                return Optional.empty();
            }
            var content = Arrays.copyOf(whole, CONTENT);
            var seal = Arrays.copyOfRange(whole, CONTENT, CONTENT + SEAL);
            return MessageDigest.isEqual(seal, seal(content)) ? parsed(ByteBuffer.wrap(content)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<ActionToken> parsed(ByteBuffer content) {
        if (content.get() != FORMAT) {
            return Optional.empty();
        }
        var code = content.get();
        var person = new UUID(content.getLong(), content.getLong());
        var subject = new UUID(content.getLong(), content.getLong());
        var deadline = Instant.ofEpochSecond(content.getLong());
        return LinkAction.of(code / 2).map(action -> new ActionToken(person, action, code % 2 == 1, subject, deadline));
    }

    private byte[] seal(byte[] content) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(content), SEAL);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
