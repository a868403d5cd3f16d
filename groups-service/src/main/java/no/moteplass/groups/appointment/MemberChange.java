package no.moteplass.groups.appointment;

import java.util.UUID;

import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.platform.version.VersionConflict;

/** What came of changing somebody's seat or roles. */
public sealed interface MemberChange {

    record Created(UUID leader) implements MemberChange {}

    record Changed(UUID leader) implements MemberChange {}

    record Gone() implements MemberChange {}

    record Refused(Refusal refusal) implements MemberChange {}

    /** The group's state takes no seats, or is closed. */
    record WrongState(String key) implements MemberChange {}

    /** It was made from another version of the membership than the one that holds. */
    record OutOfDate(VersionConflict conflict) implements MemberChange {}

    /** A facilitator may name deputies only. */
    record NotAllowed() implements MemberChange {}

    record NotFound() implements MemberChange {}

    /** Neither a seat nor a role was asked for. */
    record Nothing() implements MemberChange {}
}
