package no.moteplass.groups.enrolment;

import java.util.UUID;

import no.moteplass.groups.eligibility.Refusal;

/** What came of a wish for a seat. */
public sealed interface SigningUp {

    record Placed(UUID signUp) implements SigningUp {}

    record Waiting(UUID signUp) implements SigningUp {}

    record Offered(UUID signUp) implements SigningUp {}

    record Refused(Refusal refusal, String audited) implements SigningUp {}

    /** The window is shut: one cannot sign up now. */
    record Shut() implements SigningUp {}

    record NoSuchGroup() implements SigningUp {}

    record NoSuchLeader() implements SigningUp {}
}
