package no.moteplass.groups.offers;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.version.IfMatch;

/** Gets a sign-up that the caller may answer for: their own, for a machine what a signed link names, or as a coordinator. */
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
        return answer(id, madeFrom, this::isTheirs, act);
    }

    /** The same where coordinators may act, too. */
    Answering answerOrCoordinate(UUID id, IfMatch madeFrom, Function<Locked, Answering> act) {
        return answer(id, madeFrom, signUp -> isTheirs(signUp) || caller.isCoordinator(), act);
    }

    /** Whether the caller answers for the person, and not over them. */
    boolean isTheirs(SignUp signUp) {
        return caller.hasScope("answers.write") || caller.is(signUp.leader());
    }

    private Answering answer(UUID id, IfMatch madeFrom, Predicate<SignUp> mayAct, Function<Locked, Answering> act) {
        return signUps.groupOf(id)
                .flatMap(groups::lock)
                .map(group -> new Locked(group, Objects.requireNonNull(signUps.findById(id))))
                .filter(found -> mayAct.test(found.signUp()))
                .map(found -> madeFrom.conflictWith(found.signUp().version())
                        .<Answering>map(Answering.OutOfDate::new)
                        .orElseGet(() -> act.apply(found)))
                .orElseGet(Answering.NotTheirs::new);
    }
}
