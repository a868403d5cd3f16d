package no.moteplass.notifications.reminderrule;

/** How far a reminder rule reaches. The nearest to a group counts. */
public enum RuleScope {
    CITY,
    PROGRAMME,
    GROUP
}
