package no.moteplass.notifications.message;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a message is about. */
public enum MessageKind {
    SIGN_UP_PLACED("sign-up-placed"),
    SIGN_UP_WAITING("sign-up-waiting"),
    SEAT_OFFERED("seat-offered"),
    SEAT_LAPSED("seat-lapsed"),
    SIGN_UP_WITHDRAWN("sign-up-withdrawn"),
    MEMBER_REMOVED("member-removed"),
    GROUP_CLOSED("group-closed"),
    SESSION_INVITATION("session-invitation"),
    SESSION_UPDATED("session-updated"),
    SESSION_CANCELLED("session-cancelled"),
    SESSION_REMINDER("session-reminder");

    /** What follows from comparing with what the reader was last notified of. */
    public static final Set<MessageKind> OF_SESSIONS = Set.of(SESSION_INVITATION, SESSION_UPDATED, SESSION_CANCELLED);

    /** What follows from a sign-up's turns. */
    public static final Set<MessageKind> OF_SIGN_UPS =
            Set.of(SIGN_UP_PLACED, SIGN_UP_WAITING, SEAT_OFFERED, SEAT_LAPSED, SIGN_UP_WITHDRAWN);

    /** What follows from a membership's end, or from a seat's. */
    public static final Set<MessageKind> OF_MEMBERSHIPS = Set.of(MEMBER_REMOVED, GROUP_CLOSED);

    /** What nobody hears who is inactive, and who comes back does, if it still holds. */
    public static final Set<MessageKind> TOLD_WHEN_BACK =
            Set.of(SIGN_UP_PLACED, SIGN_UP_WAITING, SEAT_OFFERED, SEAT_LAPSED, SIGN_UP_WITHDRAWN, MEMBER_REMOVED);

    /** What many get at once and nobody waits for: the rest goes first. */
    public static final Set<MessageKind> CAN_WAIT = Set.of(SESSION_REMINDER, SESSION_INVITATION);

    /** What somebody hears who is inactive, of what they still stand in. */
    public static final Set<MessageKind> ALSO_TO_THE_INACTIVE = Set.of(GROUP_CLOSED, SESSION_CANCELLED);

    private final String code;

    MessageKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** N4: what must be known cannot be opted out of. */
    public boolean canBeStopped() {
        return this == SESSION_REMINDER;
    }

    public static Optional<MessageKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
