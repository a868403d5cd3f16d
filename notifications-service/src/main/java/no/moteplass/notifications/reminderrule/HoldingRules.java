package no.moteplass.notifications.reminderrule;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import no.moteplass.notifications.timing.ReminderOffset;

/** What holds in one group: of each audience the nearest rule. */
public record HoldingRules(List<ReminderOffset> members, List<ReminderOffset> facilitators) {

    /** Nobody is reminded. */
    public static final HoldingRules NONE = new HoldingRules(List.of(), List.of());

    public HoldingRules {
        members = List.copyOf(members);
        facilitators = List.copyOf(facilitators);
    }

    static HoldingRules of(Collection<ReminderRule> reaching) {
        return new HoldingRules(nearest(reaching, Audience.MEMBERS), nearest(reaching, Audience.FACILITATORS));
    }

    private static List<ReminderOffset> nearest(Collection<ReminderRule> rules, Audience audience) {
        return rules.stream()
                .filter(rule -> rule.audience() == audience)
                .max(Comparator.comparing(ReminderRule::scope))
                .map(ReminderRule::offsets)
                .orElse(List.of());
    }

    /**
     * How long before a session one person is reminded.
     *
     * @param own what they have chosen themselves, which stands in for the rule for members
     * @param leads whether they lead the session: the rule for facilitators adds to the other
     */
    public Collection<ReminderOffset> offsets(Optional<List<ReminderOffset>> own, boolean leads) {
        var offsets = new LinkedHashSet<>(own.orElse(members));
        if (leads) {
            offsets.addAll(facilitators);
        }
        return offsets;
    }
}
