package no.moteplass.portal.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What the page after a form says came of it. Travels as a word in a cookie that is read once. */
public enum Receipt {
    SIGNED_UP,
    WAITING,
    ALREADY_OFFERED,
    WITHDRAWN,
    LEFT_QUEUE,
    GONE_ALREADY,
    ACCEPTED,
    DECLINED,
    ATTENDING,
    NOT_ATTENDING,
    MAYBE,
    ANSWERED,
    CALENDAR_STOPPED,
    LANGUAGE,
    PREFERENCES,
    GROUP_CREATED,
    GROUP_HALF_MADE,
    GROUP_CHANGED,
    GROUP_OPENED,
    GROUP_STARTED,
    GROUP_PAUSED,
    GROUP_RESUMED,
    GROUP_CLOSED,
    ROLE_GIVEN,
    ROLE_TAKEN,
    MEMBER_OFFERED,
    MEMBER_PLACED,
    MEMBER_WAITING,
    MEMBER_REMOVED,
    INVITED,
    SERIES_PLANNED,
    SERIES_CHANGED,
    SESSION_PLANNED,
    SESSION_MOVED,
    SESSION_CANCELLED,
    SESSION_PLACED,
    SESSION_LED,
    ATTENDANCE_RECORDED;

    /** The word in the cookie, and the key of the text: {@code receipt.signed-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Receipt> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
