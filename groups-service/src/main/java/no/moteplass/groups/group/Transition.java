package no.moteplass.groups.group;

import java.util.List;

/** What came of a wish to move a group on. */
public sealed interface Transition {

    record Done() implements Transition {}

    /** The state allows no such move. */
    record WrongState(GroupState state) implements Transition {}

    /** Something must be there first (G6). */
    record Lacks(List<Missing> missing) implements Transition {}
}
