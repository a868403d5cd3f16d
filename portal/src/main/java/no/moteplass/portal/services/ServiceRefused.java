package no.moteplass.portal.services;

/** How a refusal travels out of a client, until {@link Answer} makes a value of it. */
class ServiceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    ServiceRefused(Refusal refusal) {
        super("refused with " + refusal.status());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
