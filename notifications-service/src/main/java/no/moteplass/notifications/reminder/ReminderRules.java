package no.moteplass.notifications.reminder;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Which rule holds where. */
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

    /** What holds in one group. */
    record Holding(List<ReminderOffset> members, List<ReminderOffset> facilitators) {}

    Holding in(UUID group, String programme) {
        var reaching = rules.reaching(group, programme);
        return new Holding(nearest(reaching, Audience.MEMBERS), nearest(reaching, Audience.FACILITATORS));
    }

    private static List<ReminderOffset> nearest(List<ReminderRule> rules, Audience audience) {
        return rules.stream()
                .filter(rule -> rule.audience() == audience)
                .max(Comparator.comparing(ReminderRule::scope))
                .map(ReminderRule::offsets)
                .orElse(List.of());
    }
}
