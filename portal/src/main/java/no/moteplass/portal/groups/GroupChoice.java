package no.moteplass.portal.groups;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.schedules.GroupTimes;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.SignUp;
import no.moteplass.portal.services.sessions.Schedule;

/**
 * A group to choose, or why it is not: one of the list.
 *
 * @param timesAway whether it could not be read when it meets
 * @param own the reader's place, offer or number in the queue here
 * @param elsewhere where the reader has a place or waits in the same programme
 * @param readersLevel null where it is not known
 */
public record GroupChoice(
        Group group,
        @Nullable Schedule schedule,
        boolean timesAway,
        @Nullable SignUp own,
        @Nullable SignUp elsewhere,
        @Nullable String readersLevel) {

    /** The parts of the list, in their order: what one may join now comes first. */
    public enum Part {
        JOIN,
        OTHERS,
        FULL,
        SHUT,
        OWN
    }

    static GroupChoice of(Group group, GroupTimes times, List<SignUp> live, @Nullable Leader reader) {
        return new GroupChoice(
                group,
                times.of(group.id()),
                times.away(),
                live.stream()
                        .filter(each -> each.group().equals(group.id()))
                        .findFirst()
                        .orElse(null),
                elsewhere(group, live),
                reader == null ? null : reader.level());
    }

    /** Where somebody has a place, or waits, in the same programme: there is one at a time. */
    static @Nullable SignUp elsewhere(Group group, List<SignUp> live) {
        return live.stream()
                .filter(each -> group.programme() != null
                        && group.programme().equals(each.programme())
                        && !group.id().equals(each.group()))
                .findFirst()
                .orElse(null);
    }

    public Part part() {
        if (own != null) {
            return Part.OWN;
        }
        if (!group.signUpOpen()) {
            return Part.SHUT;
        }
        if (group.wouldWait()) {
            return Part.FULL;
        }
        return group.may("sign-up") ? Part.JOIN : Part.OTHERS;
    }

    public boolean isIn(String name) {
        return part().name().equals(name);
    }

    /** Whether one could not sign up, though the group takes sign-ups. */
    public boolean isNotForReader() {
        return own == null && group.signUpOpen() && !group.may("sign-up");
    }

    /** Why not, as far as it shows in the group itself: another place of one's own, the level, or where one works. */
    public String reason() {
        if (elsewhere != null) {
            return "ELSEWHERE";
        }
        if (!group.forLevels().isEmpty() && !group.forLevels().contains(Objects.toString(readersLevel, ""))) {
            return "LEVEL";
        }
        return "UNIT".equals(group.scope()) && group.unitName() != null ? "UNIT" : "OTHER";
    }
}
