package no.moteplass.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A group of the sample and how far it has come. People are named by their e-mail addresses.
 *
 * @param state where it ends up; on the way there it goes through the states before
 * @param maxSize null where the programme's own size is right
 * @param invited people who have an offer that they have not answered
 * @param dated whether the group's window must be given by dates, since its programme takes no direct sign-ups
 * @param oneHasLeft whether the last member has left the directory since, and keeps the seat for a while
 * @param oneNotReached whether the offer to the last who is invited did not arrive
 * @param news what happens to it once mails leave, so that there is one of each to look at
 */
public record PlannedGroup(
        String programme,
        String name,
        State state,
        @Nullable Integer maxSize,
        @Nullable String sector,
        String owner,
        @Nullable String facilitator,
        @Nullable String deputy,
        List<String> members,
        List<String> waiting,
        List<String> invited,
        boolean mentored,
        boolean dated,
        @Nullable Rhythm rhythm,
        boolean oneHasLeft,
        boolean oneNotReached,
        Set<News> news) {

    /** What is told by mail. */
    public enum News {
        LAST_MEMBER_TAKEN_OUT,
        NEXT_SESSION_MOVED,
        /** From its third session on it meets later, and elsewhere. */
        SERIES_CHANGED,
        CLOSED
    }

    /** The states of a group, in the order in which it passes them. */
    public enum State {
        DRAFT,
        OPEN,
        ACTIVE,
        PAUSED,
        CLOSED
    }

    /** Whether it has come so far that it meets, or met. */
    public boolean hasStarted() {
        return state.compareTo(State.ACTIVE) >= 0;
    }

    /** Everybody who is in it, waits for it or leads it. */
    public List<String> people() {
        var people = new ArrayList<String>();
        people.addAll(members);
        people.addAll(waiting);
        people.addAll(invited);
        if (facilitator != null) people.add(facilitator);
        if (deputy != null) people.add(deputy);
        return people;
    }
}
