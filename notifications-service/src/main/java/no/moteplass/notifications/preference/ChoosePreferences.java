package no.moteplass.notifications.preference;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.notifications.facts.PlanningRepository;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.reminder.RearrangeReminders;
import no.moteplass.platform.audit.AuditTrail;

/** Keeps what a person chooses, and moves their reminders with it, in one transaction. */
@ApplicationScoped
public class ChoosePreferences {

    private final PreferenceRepository preferences;
    private final Preferences holding;
    private final RearrangeReminders reminders;
    private final PlanningRepository planning;
    private final AuditTrail audit;

    ChoosePreferences(
            PreferenceRepository preferences,
            Preferences holding,
            RearrangeReminders reminders,
            PlanningRepository planning,
            AuditTrail audit) {
        this.preferences = preferences;
        this.holding = holding;
        this.reminders = reminders;
        this.planning = planning;
        this.audit = audit;
    }

    @Transactional
    Choices choose(UUID leader, Choices choices) {
        return keep(leader, choices, leader.toString());
    }

    /** N4: one click in a mail. */
    @Transactional
    public void stop(UUID leader, MessageKind kind) {
        // Before anything is read: what somebody chooses meanwhile must not be overwritten by what held before.
        planning.planAlone();
        var now = holding.of(leader);
        if (now.wants(kind)) {
            keep(leader, now.without(kind), leader.toString());
        }
    }

    private Choices keep(UUID leader, Choices choices, String actor) {
        planning.planAlone();
        var preference = preferences.findByIdOptional(leader).orElseGet(() -> new Preference(leader));
        preference.choose(choices);
        preferences.persist(preference);
        preferences.flush();
        reminders.of(leader);
        audit.recordAs(actor, "preferences.changed", java.util.List.of(leader));
        return preference.choices();
    }
}
