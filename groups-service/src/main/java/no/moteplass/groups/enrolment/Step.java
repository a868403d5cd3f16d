package no.moteplass.groups.enrolment;

/** What came of moving a sign-up on. */
public sealed interface Step {

    record Done() implements Step {}

    /** It was there already: asking twice is no fault. */
    record Already() implements Step {}

    record WrongState(SignUpState state) implements Step {}

    /** The offer's deadline has passed. */
    record Expired() implements Step {}
}
