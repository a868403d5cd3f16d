package no.moteplass.groups.group;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** When one can sign up, where dates are given: from the first instant until, but not at, the last. */
record SignUpWindow(@Nullable Instant from, @Nullable Instant until) {

    /** @param unlessDated whether it is open where no dates are given */
    boolean openAt(Instant now, boolean unlessDated) {
        var dated = from != null || until != null;
        return (dated || unlessDated)
                && (from == null || !now.isBefore(from))
                && (until == null || now.isBefore(until));
    }
}
