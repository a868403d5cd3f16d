package no.moteplass.platform.recurrence;

/** Why a recurrence rule is not taken. */
public enum RuleRefusal {
    /** It is not a rule that RFC 5545 section 3.3.10 allows. */
    NOT_A_RULE,
    /** It repeats more often than once a day: the time of day is the start's. */
    TOO_FINE,
    /** It has neither COUNT nor UNTIL. */
    ENDLESS,
    /** It gives more than {@link RecurrenceRule#MOST_DATES} dates. */
    TOO_MANY,
    /** It reaches more than {@link RecurrenceRule#MOST_YEARS} years ahead. */
    TOO_FAR,
    /** It gives no date at all from its start on. */
    NO_DATES
}
