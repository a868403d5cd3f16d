package no.moteplass.notifications.preference;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** How a change of somebody's preferences is recorded: the audit trail names the person. */
@ApplicationScoped
class PreferenceDescription implements ChangeDescription<Preference> {

    @Override
    public Class<Preference> type() {
        return Preference.class;
    }

    @Override
    public List<ChangeEvent> events(Preference preference, ChangeAction action) {
        return List.of();
    }

    @Override
    public Collection<UUID> auditSubjects(Preference preference) {
        return List.of(preference.leader());
    }
}
