package no.moteplass.groups.membership;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What somebody does in a group, beside or instead of sitting in it. */
public enum GroupRole {
    FACILITATOR,
    DEPUTY_FACILITATOR,
    PURPOSE_OWNER,
    MENTOR,
    MENTEE;

    /** Who holds one of these leads the group's sessions. */
    public static final Set<GroupRole> LEADING = Set.copyOf(EnumSet.of(FACILITATOR, DEPUTY_FACILITATOR));

    /** Who holds one of these attends, and so falls under G3. */
    public static final Set<GroupRole> ATTENDING =
            Set.copyOf(EnumSet.of(FACILITATOR, DEPUTY_FACILITATOR, MENTOR, MENTEE));

    /** Those whose names stand in a list with commas, as a query gives them; none where there is none. */
    public static Set<GroupRole> named(@Nullable String names) {
        var roles = EnumSet.noneOf(GroupRole.class);
        if (names != null) {
            Stream.of(names.split(",")).map(GroupRole::valueOf).forEach(roles::add);
        }
        return roles;
    }
}
