package no.moteplass.notifications.reminderrule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.timing.ReminderOffset;

/** Which rules hold where. */
@ApplicationScoped
public class ReminderRules {

    private final ReminderRuleRepository rules;

    ReminderRules(ReminderRuleRepository rules) {
        this.rules = rules;
    }

    /** What holds for everybody who has chosen nothing, where no nearer rule does. */
    public List<ReminderOffset> cityOffsets() {
        return rules.ofCity(Audience.MEMBERS).map(ReminderRule::offsets).orElse(List.of());
    }

    /** What holds in each of some groups, which are given with their programmes. */
    public Map<UUID, HoldingRules> in(Map<UUID, String> groups) {
        var reaching = rules.reaching(groups.keySet(), groups.values());
        var holding = new HashMap<UUID, HoldingRules>();
        groups.forEach((group, programme) -> holding.put(
                group,
                HoldingRules.of(reaching.stream()
                        .filter(rule -> rule.reaches(group, programme))
                        .toList())));
        return holding;
    }
}
