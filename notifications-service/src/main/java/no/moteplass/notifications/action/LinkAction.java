package no.moteplass.notifications.action;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a link may do for its reader. The code stands in links that have been sent: it never changes. */
@Schema(name = "Act")
public enum LinkAction {
    SESSION_ANSWER(1),
    OFFER_ANSWER(2),
    UNSUBSCRIBE(3);

    private final int code;

    LinkAction(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Optional<LinkAction> of(int code) {
        return Arrays.stream(values()).filter(action -> action.code == code).findFirst();
    }
}
