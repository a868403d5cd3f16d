package no.moteplass.portal.services;

import org.jspecify.annotations.Nullable;

/** A service did not answer: not in time, not at all, or it was not even asked, since it had been silent before. */
public final class ServiceSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean itsOwn;
    private final boolean asked;

    private ServiceSilent(String message, boolean itsOwn, boolean asked, @Nullable Throwable cause) {
        super(message, cause);
        this.itsOwn = itsOwn;
        this.asked = asked;
    }

    /** Nothing was sent to it. */
    public static ServiceSilent notAsked(String service) {
        return new ServiceSilent(service + "-service is not asked now", false, false, null);
    }

    /** @param itsOwn whether it had the whole time of a call; a page that is late already has less */
    public static ServiceSilent late(String service, boolean itsOwn) {
        return new ServiceSilent(service + "-service did not answer in time", itsOwn, true, null);
    }

    /** @param sent whether what was asked may have arrived */
    public static ServiceSilent broken(String service, Throwable cause, boolean sent) {
        return new ServiceSilent(service + "-service did not answer: " + cause, true, sent, cause);
    }

    /** Is this the service's doing, and not only that of a page in a hurry? */
    public boolean isItsOwn() {
        return itsOwn;
    }

    /** What was asked for may have been done all the same. */
    public boolean mayHaveHappened() {
        return asked;
    }
}
