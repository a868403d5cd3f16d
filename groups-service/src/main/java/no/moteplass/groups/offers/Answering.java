package no.moteplass.groups.offers;

import java.util.UUID;

import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.platform.version.VersionConflict;

/** What came of an answer to an offer, or of giving a place up. */
public sealed interface Answering {

    record Done() implements Answering {}

    record Refused(Refusal refusal, String audited, UUID leader, UUID group) implements Answering {}

    record WrongState(SignUpState state) implements Answering {}

    record Expired() implements Answering {}

    /** The group is paused or closed. */
    record GroupShut() implements Answering {}

    /** Not there, or not for this caller to know of. */
    record NotTheirs() implements Answering {}

    /** The sign-up has changed since the caller saw it. */
    record OutOfDate(VersionConflict conflict) implements Answering {}

    static Answering of(Step step) {
        return switch (step) {
            case Step.Done(), Step.Already() -> new Done();
            case Step.WrongState(var state) -> new WrongState(state);
            case Step.Expired() -> new Expired();
        };
    }
}
