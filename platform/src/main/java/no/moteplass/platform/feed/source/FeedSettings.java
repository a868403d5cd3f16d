package no.moteplass.platform.feed.source;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/** The feed that this service gives. */
@ConfigMapping(prefix = "moteplass.feed")
public interface FeedSettings {

    /** What stands after {@code /feeds/}; a service without one gives no feed. */
    Optional<String> name();

    /** The CloudEvents' source; if absent, the feed's own path. */
    Optional<URI> source();

    /** Types that tell nothing about people, for readers that may not see members. None: such readers get nothing. */
    Optional<Set<String>> openTypes();
}
