package no.moteplass.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import no.moteplass.platform.seal.Seal;

/**
 * Where a page begins: the sort key of the row before it, sealed. A sort key is often a name, and an address that it stands
 * in ends up in logs and histories. The same page has the same cursor, or no list would be what it was (304).
 */
@Startup
@ApplicationScoped
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
class Cursors {

    private static final char SEPARATOR = '\u001f';
    private static final int SHORTEST_SECRET = 32;

    private final Seal seal;

    Cursors(@ConfigProperty(name = "moteplass.cursors.secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "moteplass.cursors.secret needs at least " + SHORTEST_SECRET + " characters");
        }
        this.seal = new Seal("cursors", secret);
    }

    /**
     * @param madeFor the sort and filters it is made for; it is good for no others
     * @param key the values of the sort key, the id last
     */
    String closed(String madeFor, List<String> key) {
        var text = String.join(String.valueOf(SEPARATOR), key);
        return seal.closeAlike(text.getBytes(StandardCharsets.UTF_8), madeFor);
    }

    /** The sort key; empty for what is none of ours, or was made for another sort or filter. */
    Optional<List<String>> open(String cursor, String madeFor, int parts) {
        return seal.open(cursor, madeFor)
                .map(bytes -> List.of(new String(bytes, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1)))
                .filter(key -> key.size() == parts);
    }
}
