package no.moteplass.portal.services;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The page that was asked for cannot be shown; another one tells why. */
public class NoPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Refusal refusal;

    public NoPage(@Nullable Refusal refusal) {
        super(refusal == null ? "a service is away" : "refused with " + refusal.status());
        this.refusal = refusal;
    }

    static NoPage away() {
        return new NoPage(null);
    }

    /** Nothing here, or nothing for this person to know of. */
    public static NoPage notFound() {
        return new NoPage(Refusal.bare(404));
    }

    /** The service's no; empty where it is away. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
