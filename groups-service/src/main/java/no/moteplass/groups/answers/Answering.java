package no.moteplass.groups.answers;

import java.util.UUID;

import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.enrolment.SignUpState;

/** What came of an answer to an offer, or of giving a place up. */
sealed interface Answering {

    record Done() implements Answering {}

    record Refused(Refusal refusal, String audited, UUID leader) implements Answering {}

    record WrongState(SignUpState state) implements Answering {}

    record Expired() implements Answering {}

    /** Not there, or not for this caller to know of. */
    record NotTheirs() implements Answering {}
}
