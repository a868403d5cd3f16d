package no.moteplass.platform.recurrence;

import java.time.LocalTime;

/** When on a day something begins, no more exactly than people say it. */
public enum PartOfDay {
    /** Before 11:00. */
    AM,
    /** From 11:00. */
    MID,
    /** From 13:00. */
    PM,
    /** From 17:00. */
    EVE;

    private static final int MIDDAY = 11;
    private static final int AFTERNOON = 13;
    private static final int EVENING = 17;

    public static PartOfDay of(LocalTime time) {
        var hour = time.getHour();
        return hour < MIDDAY ? AM : hour < AFTERNOON ? MID : hour < EVENING ? PM : EVE;
    }
}
