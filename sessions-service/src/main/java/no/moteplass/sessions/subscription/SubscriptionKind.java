package no.moteplass.sessions.subscription;

/** Whose sessions an address shows. */
public enum SubscriptionKind {
    PERSON,
    GROUP,
    FACILITATOR
}
