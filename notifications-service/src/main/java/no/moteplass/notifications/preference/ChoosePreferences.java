package no.moteplass.notifications.preference;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.notifications.change.Change;
import no.moteplass.notifications.locking.PlanningLockRepository;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.platform.change.ChangeJournal;

/** Keeps what a person chooses; their reminders move with it, in the same transaction. */
@ApplicationScoped
public class ChoosePreferences {

    private final PreferenceRepository preferences;
    private final Preferences holding;
    private final PlanningLockRepository planning;
    private final ChangeJournal changes;

    ChoosePreferences(
            PreferenceRepository preferences,
            Preferences holding,
            PlanningLockRepository planning,
            ChangeJournal changes) {
        this.preferences = preferences;
        this.holding = holding;
        this.planning = planning;
        this.changes = changes;
    }

    @Transactional
    public Choices choose(UUID leader, Choices choices) {
        planning.planAlone();
        return keep(leader, choices);
    }

    /** N4: one click in a mail. */
    @Transactional
    public void stop(UUID leader, MessageKind kind) {
        // Before anything is read: what somebody chooses meanwhile must not be overwritten by what held before.
        planning.planAlone();
        var now = holding.of(leader);
        if (now.wants(kind)) {
            keep(leader, now.without(kind));
        }
    }

    private Choices keep(UUID leader, Choices choices) {
        var preference = preferences.findByIdOptional(leader).orElseGet(() -> new Preference(leader));
        preference.choose(choices);
        preferences.persist(preference);
        changes.by(leader.toString(), preference, Change.PREFERENCES_CHANGED);
        return preference.choices();
    }
}
