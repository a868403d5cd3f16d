package no.moteplass.local.loading;

/** A service did not take a piece of the sample. */
public final class LoadingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoadingFailed(String message) {
        super(message);
    }

    LoadingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
