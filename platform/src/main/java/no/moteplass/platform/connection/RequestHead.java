package no.moteplass.platform.connection;

import java.util.Optional;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import no.moteplass.platform.problem.Problem;

/** Refuses the heads of requests that two readers could read in two ways, or nobody can read. */
final class RequestHead {

    private static final Pattern HOST =
            Pattern.compile("[\\w.~%!$&'()*+;=-]*(:\\d{0,5})?|\\[[0-9A-Fa-f:.]+](:\\d{0,5})?");

    /** Two patterns that each look for one thing: one for the whole address would use the stack once a character. */
    private static final Pattern TARGET = Pattern.compile("/|\\*$|https?://");

    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern ORIGIN = Pattern.compile("^https?://[^/?]*");

    private RequestHead() {}

    static Optional<Problem> refusal(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(unreadable(request.decoderResult().cause()));
        }
        return isTarget(request.uri()) && hasOneHost(request) ? Optional.empty() : Optional.of(Problem.malformed());
    }

    private static boolean isTarget(String uri) {
        return TARGET.matcher(uri).lookingAt() && !NO_ESCAPE.matcher(uri).find();
    }

    /** Without the query; "/" where the address has none. */
    static String pathOf(String uri) {
        var path = ORIGIN.matcher(uri).replaceFirst("");
        var end = path.indexOf('?');
        path = end < 0 ? path : path.substring(0, end);
        return path.startsWith("/") ? path : "/";
    }

    static Problem unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> Problem.of("address-too-long", 414);
            case TooLongHttpHeaderException headers -> Problem.of("headers-too-large", 431);
            default -> Problem.malformed();
        };
    }

    /** RFC 9112, 3.2: exactly one from HTTP/1.1 on, whatever two proxies would make of two. */
    private static boolean hasOneHost(HttpRequest request) {
        var hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.isEmpty()
                ? !request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                : hosts.size() == 1 && HOST.matcher(hosts.getFirst().strip()).matches();
    }
}
