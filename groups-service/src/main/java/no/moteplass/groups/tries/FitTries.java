package no.moteplass.groups.tries;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.groups.eligibility.Alternative;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.OtherGroup;
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
    private final EligibilityCheck eligibility;
    private final Clock clock;
    private final int most;

    FitTries(
            FitTryRepository tries,
            GroupRepository groups,
            EligibilityCheck eligibility,
            Clock clock,
            @ConfigProperty(name = "moteplass.sign-up.refused-a-day", defaultValue = "5") int most) {
        if (most < 1) {
            throw new IllegalArgumentException("moteplass.sign-up.refused-a-day is at least 1");
        }
        this.tries = tries;
        this.groups = groups;
        this.eligibility = eligibility;
        this.clock = clock;
        this.most = most;
    }

    /** Somebody asks for themselves. */
    @Transactional
    public Try of(UUID leader, UUID groupId) {
        var now = clock.instant();
        return groups.withProgramme(groupId)
                .filter(found -> found.group().confidential()
                        && found.group().signUpOpen(found.programme().enrolment(), now))
                .map(found -> of(leader, found.group(), now.atZone(Oslo.ZONE)))
                .orElseGet(Try.Free::new);
    }

    private Try of(UUID leader, Group group, ZonedDateTime now) {
        var today = now.toLocalDate();
        tries.lock(leader);
        var earlier = tries.on(today, leader, group.id());
        if (!earlier.same() && earlier.others() >= most) {
            return new Try.NoneLeft(Duration.between(now, today.plusDays(1).atStartOfDay(Oslo.ZONE)));
        }
        var roster = eligibility.roster(group, List.of(leader));
        if (!roster.knows(leader)) {
            return new Try.Free();
        }
        var refusal = eligibility.refusesSignUp(group, roster, leader, true).filter(each -> each.rule() == Rule.FIT);
        if (refusal.isEmpty()) {
            return new Try.Free();
        }
        tries.deleteBefore(today.minusDays(KEPT_DAYS));
        return new Try.Refused(told(refusal.get(), leader, group, today));
    }

    private Refusal told(Refusal refusal, UUID leader, Group group, LocalDate today) {
        tries.add(today, leader, group.id(), true);
        return refusal.beside(others(group, leader, today));
    }

    /**
     * Other groups that fit. Which were left out can be seen from those that are shown: they count as told, each before anything
     * is said of the next, and the last try of the day is left for one of those shown.
     */
    private List<Alternative> others(Group refused, UUID leader, LocalDate today) {
        var left = most - 2 - tries.on(today, leader, refused.id()).others();
        if (left < 1) {
            return List.of();
        }
        var shown = new ArrayList<Alternative>();
        for (var other : eligibility.others(refused, leader)) {
            if (other.fits()) {
                shown.add(other.group());
            } else if (other.confidential()
                    && !tries.on(today, leader, other.group().id()).same()) {
                tries.add(today, leader, other.group().id(), false);
                left--;
            }
            if (left < 1 || shown.size() == OtherGroup.SHOWN) {
                break;
            }
        }
        return shown;
    }

    /**
     * Other groups beside the seat of somebody who sits above another member (G3). To the one whose seat it is, what is left
     * out counts as beside a FIT; coordinators see all that fit.
     */
    @Transactional
    public List<Alternative> instead(Group group, UUID leader, boolean own) {
        if (!eligibility.isAboveAnother(group, leader)) {
            return List.of();
        }
        if (own) {
            tries.lock(leader);
            return others(group, leader, clock.instant().atZone(Oslo.ZONE).toLocalDate());
        }
        return eligibility.others(group, leader).stream()
                .filter(OtherGroup::fits)
                .map(OtherGroup::group)
                .limit(OtherGroup.SHOWN)
                .toList();
    }

    /** Another answer came to the same: of an offer, or of a sign-up that somebody came in between. */
    @Transactional
    public Refusal told(Refusal refusal, UUID leader, UUID groupId) {
        var group = groups.findById(groupId);
        if (group == null || refusal.rule() != Rule.FIT) {
            return refusal;
        }
        tries.lock(leader);
        return told(refusal, leader, group, clock.instant().atZone(Oslo.ZONE).toLocalDate());
    }

    /** Somebody is erased (P3). */
    public void forget(UUID leader) {
        tries.deleteOf(leader);
    }
}
