package no.moteplass.groups.tries;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.eligibility.Rule;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.time.Oslo;

/**
 * Limits in how many confidential groups somebody is told on a day that they do not fit. The answer is worked out and counted in
 * one transaction before anything else is done, one try of a person after the other: many at once are no way around.
 */
@ApplicationScoped
public class FitTries {

    private static final int KEPT_DAYS = 30;

    /** What came of a try. */
    public sealed interface Try {

        /** Nothing stands in the way so far: the sign-up itself says. */
        record Free() implements Try {}

        /** They do not fit; it counts. */
        record Refused(Refusal refusal) implements Try {}

        /** No more today, whether the group would fit or not. */
        record NoneLeft(Duration untilTomorrow) implements Try {}
    }

    private final FitTryRepository tries;
    private final GroupRepository groups;
    private final LeaderRepository leaders;
    private final EligibilityCheck eligibility;
    private final Clock clock;
    private final int most;

    FitTries(
            FitTryRepository tries,
            GroupRepository groups,
            LeaderRepository leaders,
            EligibilityCheck eligibility,
            Clock clock,
            @ConfigProperty(name = "moteplass.sign-up.refused-a-day", defaultValue = "5") int most) {
        if (most < 1) {
            throw new IllegalArgumentException("moteplass.sign-up.refused-a-day is at least 1");
        }
        this.tries = tries;
        this.groups = groups;
        this.leaders = leaders;
        this.eligibility = eligibility;
        this.clock = clock;
        this.most = most;
    }

    /** Somebody asks for themselves. */
    @Transactional
    public Try of(UUID leader, UUID groupId) {
        var now = clock.instant();
        var group = groups.findById(groupId);
        if (group == null
                || leaders.findById(leader) == null
                || !group.confidential()
                || !group.signUpOpen(groups.programmeOf(group).enrolment(), now)) {
            return new Try.Free();
        }
        return of(leader, group, now.atZone(Oslo.ZONE));
    }

    private Try of(UUID leader, Group group, ZonedDateTime now) {
        var today = now.toLocalDate();
        tries.lock(leader);
        if (!tries.has(today, leader, group.id()) && tries.othersOn(today, leader, group.id()) >= most) {
            return new Try.NoneLeft(Duration.between(now, today.plusDays(1).atStartOfDay(Oslo.ZONE)));
        }
        var refusal = eligibility.refusesSignUp(group, leader, true).filter(each -> each.rule() == Rule.FIT);
        if (refusal.isEmpty()) {
            return new Try.Free();
        }
        tries.deleteBefore(today.minusDays(KEPT_DAYS));
        tries.add(today, leader, group.id());
        return new Try.Refused(refusal.get());
    }

    /** The sign-up itself came to the same, for somebody who came in between. */
    @Transactional
    public void count(UUID leader, UUID group) {
        tries.add(clock.instant().atZone(Oslo.ZONE).toLocalDate(), leader, group);
    }

    /** Somebody is erased (P3). */
    public void forget(UUID leader) {
        tries.deleteOf(leader);
    }
}
