package no.moteplass.sessions.session;

/** Whether somebody leads a session or helps to. */
public enum LeadRole {
    LEAD,
    CO
}
