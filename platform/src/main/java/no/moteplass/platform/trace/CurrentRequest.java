package no.moteplass.platform.trace;

import java.util.Optional;
import java.util.UUID;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The request that is being served, as the log's context keeps it: that context goes with the request from thread to thread. */
public final class CurrentRequest {

    public static final String ID_HEADER = "X-Request-Id";

    private static final String ID = "requestId";

    private CurrentRequest() {}

    /** An id that another service gave is kept, if it is harmless in a header and a log line; else there is a new one. */
    public static String idOf(@Nullable String given) {
        return given != null && given.matches("[A-Za-z0-9._-]{1,64}")
                ? given
                : UUID.randomUUID().toString();
    }

    /** From now on, lines of the log and calls to other services belong to this request. */
    public static void begin(String id) {
        MDC.put(ID, id);
    }

    /** Empty outside a request, as in a job. */
    public static Optional<String> id() {
        return Optional.ofNullable((String) MDC.get(ID));
    }
}
