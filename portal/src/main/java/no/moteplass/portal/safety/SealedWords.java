package no.moteplass.portal.safety;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.platform.seal.Seal;

/**
 * Words that wait in the reader's own browser, where nobody can read or change them: the portal keeps no data. Instances
 * with the same session key read each other's.
 */
@ApplicationScoped
public class SealedWords {

    private static final int LONGEST = 100_000;

    private final Seal seal;

    SealedWords(@ConfigProperty(name = "moteplass.portal.session-key") Optional<String> sessionKey) {
        this.seal = new Seal("seal", sessionKey.orElseThrow());
    }

    public String close(String words) {
        return seal.close(deflated(words), "");
    }

    /** Empty for what was not sealed here. */
    public Optional<String> open(String sealed) {
        return seal.open(sealed, "").map(SealedWords::inflated);
    }

    private static byte[] deflated(String words) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String inflated(byte[] bytes) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
