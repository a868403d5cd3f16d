package no.moteplass.notifications.action;

import java.util.Arrays;
import java.util.Optional;

/** What a link may do for its reader. The code stands in links that have been sent: it never changes. */
enum Act {
    SESSION_ANSWER(1),
    OFFER_ANSWER(2),
    UNSUBSCRIBE(3);

    private final int code;

    Act(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Optional<Act> of(int code) {
        return Arrays.stream(values()).filter(act -> act.code == code).findFirst();
    }
}
