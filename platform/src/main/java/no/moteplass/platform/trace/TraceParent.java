package no.moteplass.platform.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One step of a trace, as the header {@code traceparent} of W3C Trace Context writes it.
 *
 * @param traceId the same for every step: 32 hexadecimal digits
 * @param parentId this step: 16 hexadecimal digits
 * @param sampled whether somebody upstream keeps the trace
 */
public record TraceParent(String traceId, String parentId, boolean sampled) {

    public static final String HEADER = "traceparent";

    private static final int SAMPLED = 0x01;

    /** Later versions may have more fields after these four; version ff is never valid, and version 00 has no more. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    /** Empty where the header is absent or not valid: then a new trace begins. */
    public static Optional<TraceParent> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var written = WRITTEN.matcher(header.strip());
        if (!written.matches() || (written.group(1).equals("00") && written.group(5) != null)) {
            return Optional.empty();
        }
        var sampled = (HexFormat.fromHexDigits(written.group(4)) & SAMPLED) != 0;
        return Optional.of(new TraceParent(written.group(2), written.group(3), sampled));
    }

    /** The first step of a trace of its own; nobody has asked to keep it. */
    public static TraceParent begin() {
        return new TraceParent(hex(16), hex(8), false);
    }

    /** The next step of the same trace. */
    public TraceParent next() {
        return new TraceParent(traceId, hex(8), sampled);
    }

    private static String hex(int bytes) {
        var id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        id[0] |= 0x10; // An id of zeros alone is not valid.
        return HexFormat.of().formatHex(id);
    }

    /** As the header has it. */
    @Override
    public String toString() {
        return "00-" + traceId + "-" + parentId + (sampled ? "-01" : "-00");
    }
}
