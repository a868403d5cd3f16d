package no.moteplass.groups.invitation;

import java.util.UUID;

import no.moteplass.groups.eligibility.Refusal;

/** What came of inviting some people: all of them, or nobody. */
public sealed interface Inviting {

    record Invited(UUID invitation) implements Inviting {}

    record Refused(Refusal refusal) implements Inviting {}

    /** The group is not open, or no longer. */
    record WrongState() implements Inviting {}

    record NoSuchGroup() implements Inviting {}

    record NoSuchLeader(int index) implements Inviting {}

    record UntilIsPast() implements Inviting {}
}
