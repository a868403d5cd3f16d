package no.moteplass.platform.jobs;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How background work is run. */
@ConfigMapping(prefix = "moteplass.jobs")
public interface JobSettings {

    /** Off: jobs can be scheduled, but this instance runs none. */
    @WithDefault("true")
    boolean enabled();

    /** How late a job may start at worst; a mail that is due at eight is sent at eight. */
    @WithDefault("PT0.5S")
    Duration pollingInterval();

    /** How many jobs run at once in this instance; each may need a database connection. */
    @WithDefault("8")
    int concurrency();

    /** How long running jobs may take when the instance is asked to stop: a mail with its patience; what is cut off is taken over by others. */
    @WithDefault("PT20S")
    Duration shutdownGrace();
}
