package no.moteplass.local.settings;

/** Something the person who starts the stack can do something about; the message says what, in plain words. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
