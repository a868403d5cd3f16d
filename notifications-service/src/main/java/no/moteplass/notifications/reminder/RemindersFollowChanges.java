package no.moteplass.notifications.reminder;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.preference.Preference;
import no.moteplass.notifications.reminderrule.ReminderRule;
import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeListener;

/** Reminders ahead follow what people choose, in the same transaction, and what rules say, within moments. */
@ApplicationScoped
class RemindersFollowChanges implements ChangeListener {

    private final RearrangeReminders reminders;
    private final RearrangeByRule byRule;

    RemindersFollowChanges(RearrangeReminders reminders, RearrangeByRule byRule) {
        this.reminders = reminders;
        this.byRule = byRule;
    }

    @Override
    public void changed(Object subject, ChangeAction action) {
        switch (subject) {
            case Preference preference -> reminders.of(preference.leader());
            case ReminderRule rule -> byRule.after(rule);
            default -> {
                // No reminder depends on it.
            }
        }
    }
}
