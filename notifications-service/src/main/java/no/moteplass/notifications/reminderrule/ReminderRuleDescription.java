package no.moteplass.notifications.reminderrule;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** How a change of a reminder rule is recorded: the audit trail names nobody. */
@ApplicationScoped
class ReminderRuleDescription implements ChangeDescription<ReminderRule> {

    @Override
    public Class<ReminderRule> type() {
        return ReminderRule.class;
    }

    @Override
    public List<ChangeEvent> events(ReminderRule rule, ChangeAction action) {
        return List.of();
    }

    @Override
    public Collection<UUID> auditSubjects(ReminderRule rule) {
        return List.of();
    }
}
