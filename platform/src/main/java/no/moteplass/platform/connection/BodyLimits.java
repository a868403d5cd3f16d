package no.moteplass.platform.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import io.vertx.core.http.impl.HttpUtils;

/**
 * How large a body may be, and how long it may take, by where it is sent.
 *
 * @param large for the addresses in {@code largePaths}
 * @param atOnce a permit for each body over the usual size, for as long as it may lie in memory
 * @param small for the addresses that begin as one of {@code smallPaths}
 */
record BodyLimits(
        Limit usual, Limit large, List<String> largePaths, Semaphore atOnce, Limit small, List<String> smallPaths) {

    record Limit(long bytes, Duration time) {}

    static BodyLimits of(ConnectionSettings settings) {
        return new BodyLimits(
                new Limit(settings.maxBody().asLongValue(), settings.bodyTimeout()),
                new Limit(settings.maxLargeBody().asLongValue(), settings.largeBodyTimeout()),
                settings.largeBodyPaths().orElse(List.of()),
                new Semaphore(settings.largeBodiesAtOnce()),
                new Limit(settings.maxSmallBody().asLongValue(), settings.bodyTimeout()),
                settings.smallBodyPaths().orElse(List.of()));
    }

    Limit at(String uri) {
        var path = HttpUtils.normalizePath(RequestHead.pathOf(uri));
        if (largePaths.contains(path)) {
            return large;
        }
        return smallPaths.stream().anyMatch(path::startsWith) ? small : usual;
    }
}
