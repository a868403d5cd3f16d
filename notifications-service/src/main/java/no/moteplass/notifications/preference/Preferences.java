package no.moteplass.notifications.preference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.reminderrule.ReminderRules;

/** What holds for each person's messages: their own choices, or what holds for everybody. */
@ApplicationScoped
public class Preferences {

    private final PreferenceRepository preferences;
    private final ReminderRules rules;

    Preferences(PreferenceRepository preferences, ReminderRules rules) {
        this.preferences = preferences;
        this.rules = rules;
    }

    public Choices of(UUID leader) {
        return preferences
                .findByIdOptional(leader)
                .map(Preference::choices)
                .orElseGet(() -> Choices.ofNobody(rules.cityOffsets()));
    }

    /** Somebody is erased: what they chose is forgotten (P3). */
    public void forget(UUID leader) {
        preferences.deleteById(leader);
    }

    /** Of many at once. */
    public Map<UUID, Choices> of(Collection<UUID> leaders) {
        var found = new HashMap<UUID, Choices>();
        var usual = Choices.ofNobody(rules.cityOffsets());
        leaders.forEach(leader -> found.put(leader, usual));
        if (!leaders.isEmpty()) {
            preferences
                    .list("leader in ?1", List.copyOf(leaders))
                    .forEach(each -> found.put(each.leader(), each.choices()));
        }
        return found;
    }
}
