package no.moteplass.platform.recurrence;

/** Why a recurrence rule is not taken. The texts under {@code violation.rule.<name>} say what to use instead. */
public enum RuleRefusal {
    /** It is not a rule that RFC 5545 section 3.3.10 allows. */
    NOT_A_RULE,
    /** It repeats more often than once a day (HOURLY …, BYHOUR …): the time of day is the start's. */
    TOO_FINE,
    /** BYWEEKNO: calendar programs number weeks differently. */
    WEEK_NUMBERS,
    /** BYYEARDAY: few calendar programs know it. */
    DAYS_OF_YEAR,
    /** BYSETPOS other than in MONTHLY with BYDAY. */
    POSITIONS,
    /** BYDAY with a number (2TH) other than in MONTHLY, or in YEARLY with BYMONTH. */
    NUMBERED_WEEKDAYS,
    /** BYMONTHDAY other than in MONTHLY, or in YEARLY with BYMONTH. */
    DAYS_OF_MONTH,
    /** BYDAY in DAILY with an INTERVAL: calendar programs disagree on the days that are left. */
    INTERVAL_WITH_WEEKDAYS,
    /** WKST other than Monday where it decides which weeks are meant. */
    WEEK_START,
    /** It has neither COUNT nor UNTIL. */
    ENDLESS,
    /** It gives more than {@link RecurrenceRule#MOST_DATES} dates. */
    TOO_MANY,
    /** It reaches more than {@link RecurrenceRule#MOST_YEARS} years ahead. */
    TOO_FAR,
    /** It gives no date at all from its start on. */
    NO_DATES
}
