package no.moteplass.groups.marks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes marks: an HMAC, so that nobody without the key can try addresses against them. */
@ApplicationScoped
class MarkKey {

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;

    MarkKey(@ConfigProperty(name = "moteplass.erasure.key") String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalStateException("moteplass.erasure.key is too short to keep marks from being read");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** The marks of somebody who is known by these. */
    List<String> marksOf(@Nullable String externalId, @Nullable String email) {
        var marks = new ArrayList<String>();
        if (externalId != null) {
            marks.add(mark("id", externalId));
        }
        if (email != null) {
            marks.add(mark("address", email.toLowerCase(Locale.ROOT)));
        }
        return marks;
    }

    private String mark(String kind, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((kind + ":" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
