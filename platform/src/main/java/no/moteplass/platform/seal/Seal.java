package no.moteplass.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import no.moteplass.platform.id.Digests;

/**
 * Encrypts what whoever carries it can neither read nor change, URL-safe (AES in GCM). What was closed for one thing does
 * not open for another. Instances with the same secret open each other's.
 */
public final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecretKeySpec nonceKey;
    private final SecureRandom random = new SecureRandom();

    /** @param purpose so that one secret makes different keys for different things */
    public Seal(String purpose, String secret) {
        this.key = new SecretKeySpec(digest(purpose + " " + secret), "AES");
        this.nonceKey = new SecretKeySpec(digest(purpose + " nonce " + secret), "HmacSHA256");
    }

    private static byte[] digest(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text that is another each time, so that nobody sees whether it holds the same. */
    public String close(byte[] content, String boundTo) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return closed(content, boundTo, nonce);
    }

    /** The same text for the same content and binding, so that an answer that holds it stays the same answer. */
    public String closeAlike(byte[] content, String boundTo) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(nonceKey);
            mac.update(digest(boundTo));
            return closed(content, boundTo, Arrays.copyOf(mac.doFinal(content), NONCE));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String closed(byte[] content, String boundTo, byte[] nonce) {
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, boundTo).doFinal(content);
            var both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return text(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for what was not closed with this secret, or for something else. */
    public Optional<byte[]> open(String sealed, String boundTo) {
        try {
            var both = Base64.getUrlDecoder().decode(sealed);
            // The last letter has bits to spare: only the letters that were given are the text.
            if (both.length <= NONCE || !text(both).equals(sealed)) {
                return Optional.empty();
            }
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE), boundTo);
            return Optional.of(cipher.doFinal(both, NONCE, both.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Cipher cipher(int mode, byte[] nonce, String boundTo) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
