package no.moteplass.groups.offers;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.version.IfMatch;

/** Gets a sign-up that the caller may answer for: their own, or for a machine what a signed link names. */
@ApplicationScoped
class LockedSignUps {

    /** A sign-up with its group, which is locked until the transaction ends. */
    record Locked(Group group, SignUp signUp) {}

    private final SignUpRepository signUps;
    private final GroupRepository groups;
    private final Caller caller;

    LockedSignUps(SignUpRepository signUps, GroupRepository groups, Caller caller) {
        this.signUps = signUps;
        this.groups = groups;
        this.caller = caller;
    }

    /** The group is locked first and the sign-up read then. What is not the caller's to know of is not there. */
    Answering answer(UUID id, IfMatch madeFrom, Function<Locked, Answering> act) {
        return signUps.groupOf(id)
                .flatMap(groups::lock)
                .map(group -> new Locked(group, Objects.requireNonNull(signUps.findById(id))))
                .filter(found -> caller.hasScope("answers.write")
                        || caller.is(found.signUp().leader()))
                .map(found -> madeFrom.conflictWith(found.signUp().version())
                        .<Answering>map(Answering.OutOfDate::new)
                        .orElseGet(() -> act.apply(found)))
                .orElseGet(Answering.NotTheirs::new);
    }
}
