package no.moteplass.groups.offers;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpEvents;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.platform.audit.AuditTrail;

/** Tells of an answer: to the feed's readers, and in the audit trail. */
@ApplicationScoped
class RecordAnswer {

    private final SignUpEvents events;
    private final AuditTrail audit;

    RecordAnswer(SignUpEvents events, AuditTrail audit) {
        this.events = events;
        this.audit = audit;
    }

    /** Flushes the sign-up, too: a seat is given or freed only after that. */
    void of(SignUp signUp, String action) {
        events.publish(signUp);
        audit.record(action, List.of(signUp.leader()));
    }

    static Answering answering(Step step) {
        return switch (step) {
            case Step.Done(), Step.Already() -> new Answering.Done();
            case Step.WrongState(var state) -> new Answering.WrongState(state);
            case Step.Expired() -> new Answering.Expired();
        };
    }
}
