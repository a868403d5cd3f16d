package no.moteplass.portal.services.patience;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a page waits, and when a service that does not answer is left alone for a while. */
@ConfigMapping(prefix = "moteplass.portal.patience")
interface PatienceSettings {

    /** With one call. */
    @WithDefault("PT2S")
    Duration call();

    /** With all calls of a page; what has not been answered by then is missing on it. */
    @WithDefault("PT2.3S")
    Duration page();

    /** Out of so many calls to a service in a row … */
    @WithDefault("6")
    int calls();

    /** … such a part without an answer means that it is not asked any more, */
    @WithDefault("0.5")
    double silent();

    /** until this has passed: then a single call finds out whether it is back. */
    @WithDefault("PT3S")
    Duration rest();
}
