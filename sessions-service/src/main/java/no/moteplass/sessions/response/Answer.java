package no.moteplass.sessions.response;

/** What somebody says about coming (RFC 5545, PARTSTAT). No answer means coming. */
public enum Answer {
    ACCEPTED,
    DECLINED,
    TENTATIVE
}
