package no.moteplass.platform.observing;

import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

import io.quarkus.logging.LoggingFilter;

/**
 * Whatever a request, a mail server or a library puts into a message or a fault, it begins no line of its own in the log
 * and names nobody.
 */
@LoggingFilter(name = "safe-lines")
public final class SafeLines implements Filter {

    private static final int DEEPEST = 20;

    @Override
    @SuppressWarnings("deprecation") // A formatter would format the same, but a filter has none.
    public boolean isLoggable(LogRecord line) {
        var said = line instanceof ExtLogRecord ours ? ours.getFormattedMessage() : line.getMessage();
        if (said != null && !SafeText.of(said).equals(said)) {
            if (line instanceof ExtLogRecord ours) {
                ours.setMessage(SafeText.of(said), ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                line.setMessage(SafeText.of(said));
            }
        }
        if (!isSafe(line.getThrown(), 0)) {
            line.setThrown(Retold.of(line.getThrown(), 0));
        }
        return true;
    }

    private static boolean isSafe(@Nullable Throwable fault, int depth) {
        if (fault == null || depth > DEEPEST) {
            return fault == null;
        }
        var said = fault.toString();
        return SafeText.of(said).equals(said)
                && isSafe(fault.getCause(), depth + 1)
                && Arrays.stream(fault.getSuppressed()).allMatch(each -> isSafe(each, depth + 1));
    }

    /** A fault with the same trace, whose words are safe. */
    private static final class Retold extends Throwable {

        private static final long serialVersionUID = 1L;

        private final String told;

        private Retold(String told, @Nullable Throwable cause) {
            super(told, cause, true, true);
            this.told = told;
        }

        static @Nullable Throwable of(@Nullable Throwable fault, int depth) {
            if (fault == null || depth > DEEPEST) {
                return null;
            }
            var retold = new Retold(SafeText.of(fault.toString()), of(fault.getCause(), depth + 1));
            retold.setStackTrace(fault.getStackTrace());
            for (var each : fault.getSuppressed()) {
                var safe = of(each, depth + 1);
                if (safe != null) {
                    retold.addSuppressed(safe);
                }
            }
            return retold;
        }

        @Override
        @SuppressWarnings("OverrideThrowableToString") // Told as the fault it was, with its class.
        public String toString() {
            return told;
        }
    }
}
