package no.moteplass.notifications.change;

import no.moteplass.platform.change.ChangeAction;

/** What is done in this service and noted in the audit trail. */
public enum Change implements ChangeAction {
    REMINDER_RULE_CREATED("reminder-rule.created"),
    REMINDER_RULE_CHANGED("reminder-rule.changed"),
    REMINDER_RULE_DELETED("reminder-rule.deleted"),
    PREFERENCES_CHANGED("preferences.changed"),
    DELIVERY_RETRIED("delivery.retried");

    private final String auditedAs;

    Change(String auditedAs) {
        this.auditedAs = auditedAs;
    }

    @Override
    public String auditedAs() {
        return auditedAs;
    }
}
