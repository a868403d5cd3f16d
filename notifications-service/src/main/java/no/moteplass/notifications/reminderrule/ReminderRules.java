package no.moteplass.notifications.reminderrule;

import java.util.List;
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

    /** What holds in one group. */
    public HoldingRules in(UUID group, String programme) {
        return HoldingRules.of(rules.reaching(group, programme));
    }
}
