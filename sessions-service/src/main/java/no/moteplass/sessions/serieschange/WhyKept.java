package no.moteplass.sessions.serieschange;

/** Why a session stays as it is, or in part. */
public enum WhyKept {
    /** What has begun does not change (S3). */
    STARTED,
    CANCELLED,
    /** What was to change had been changed about this session alone (S3). */
    OWN,
    /** It was so already. */
    AS_BEFORE
}
