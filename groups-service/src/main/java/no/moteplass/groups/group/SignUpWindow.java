package no.moteplass.groups.group;

import java.time.Instant;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** When one can sign up, where dates are given: from the first instant until, but not at, the last. */
@Embeddable
public record SignUpWindow(
        @Nullable Instant signUpFrom, @Nullable Instant signUpUntil) {

    public static final SignUpWindow UNDATED = new SignUpWindow(null, null);

    /** @param unlessDated whether it is open where no dates are given */
    boolean openAt(Instant now, boolean unlessDated) {
        var dated = signUpFrom != null || signUpUntil != null;
        return (dated || unlessDated)
                && (signUpFrom == null || !now.isBefore(signUpFrom))
                && (signUpUntil == null || now.isBefore(signUpUntil));
    }
}
