package no.moteplass.sessions.change;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeAction;

/** All that changes here, with its name in the audit trail; what only follows from something else has none. */
public enum Change implements ChangeAction {
    SERIES_PLANNED("series.planned"),
    SERIES_CHANGED("series.changed"),
    SERIES_CANCELLED("series.cancelled"),
    SESSION_PLANNED("session.planned"),
    SESSION_DESCRIBED("session.changed"),
    SESSION_RESCHEDULED("session.rescheduled"),
    SESSION_CANCELLED("session.cancelled"),
    SESSION_ANSWERED("session.answered"),
    ATTENDANCE_RECORDED("attendance.recorded"),
    FACILITATORS_NAMED("facilitators.named"),
    LEADS_SWAPPED("facilitators.swapped"),
    SUBSCRIPTION_CREATED("calendar-subscription.created"),
    SUBSCRIPTION_ROTATED("calendar-subscription.rotated"),
    SUBSCRIPTION_DELETED("calendar-subscription.deleted"),
    /** Somebody else leads, since a member came, left or declined. */
    LEAD_PASSED_ON(null),
    /** What a group had ahead was cancelled when it closed. */
    GROUP_CLOSED(null),
    /** Somebody began or stopped to pull their calendar. */
    CALENDAR_PULL_CHANGED(null),
    /** Sample data: what is said to have happened. */
    PAST_LOADED(null);

    private final @Nullable String auditedAs;

    Change(@Nullable String auditedAs) {
        this.auditedAs = auditedAs;
    }

    @Override
    public @Nullable String auditedAs() {
        return auditedAs;
    }
}
