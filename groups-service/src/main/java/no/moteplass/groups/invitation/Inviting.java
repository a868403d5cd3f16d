package no.moteplass.groups.invitation;

import java.util.List;
import java.util.UUID;

import no.moteplass.groups.eligibility.Refusal;

/** What came of inviting some people: all of them, or nobody. */
public sealed interface Inviting {

    record Invited(UUID invitation) implements Inviting {}

    record Refused(Refusal refusal) implements Inviting {}

    /** Some of them cannot be invited: each is named, with the rule, and nobody was. */
    record SomeRefused(List<RefusedPerson> people) implements Inviting {}

    /** @param index where in the list they stood */
    record RefusedPerson(int index, Refusal refusal) {}

    /** The group is not open, or no longer. */
    record WrongState() implements Inviting {}

    record NoSuchGroup() implements Inviting {}

    record NoSuchLeader(int index) implements Inviting {}

    record UntilIsPast() implements Inviting {}
}
