package no.moteplass.sessions.calendar;

/** Whose sessions an address shows. */
enum SubscriptionKind {
    PERSON,
    GROUP,
    FACILITATOR
}
