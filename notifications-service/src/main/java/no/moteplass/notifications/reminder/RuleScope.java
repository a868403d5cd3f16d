package no.moteplass.notifications.reminder;

/** How far a reminder rule reaches. The nearest to a group counts. */
enum RuleScope {
    CITY,
    PROGRAMME,
    GROUP
}
