package no.moteplass.portal.page;

import org.jspecify.annotations.Nullable;

/** Why nobody is signed in: the word in the address, the status of the page, and the key of its texts. */
public enum SignInReason {
    REFUSED("avbrutt", 403),
    EXPIRED("utlopt", 401),
    UNFINISHED("ikke-fullfort", 401),
    INACTIVE("inaktiv", 403),
    TOO_OFTEN("for-ofte", 429),
    AWAY("borte", 503),
    AWAY_WRITTEN("borte-skrevet", 503),
    SIGNED_OUT("utlogget", 401),
    SIGNED_OUT_WRITTEN("utlogget-skrevet", 401);

    /** Where the page about it is. */
    public static final String ADDRESS = "/innlogging?grunn=";

    private final String word;
    private final int status;

    SignInReason(String word, int status) {
        this.word = word;
        this.status = status;
    }

    public String word() {
        return word;
    }

    public int status() {
        return status;
    }

    /** The same, where what was written in a form is kept for afterwards. */
    public SignInReason withWriting() {
        return switch (this) {
            case SIGNED_OUT -> SIGNED_OUT_WRITTEN;
            case AWAY -> AWAY_WRITTEN;
            case REFUSED, EXPIRED, UNFINISHED, INACTIVE, TOO_OFTEN, AWAY_WRITTEN, SIGNED_OUT_WRITTEN -> this;
        };
    }

    public static SignInReason named(@Nullable String word) {
        for (var each : values()) {
            if (each.word.equals(word)) {
                return each;
            }
        }
        return EXPIRED;
    }
}
