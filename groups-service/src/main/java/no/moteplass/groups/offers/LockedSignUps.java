package no.moteplass.groups.offers;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.web.Preconditions;

/** Gets a sign-up that the caller may answer for: their own, or for a machine what a signed link names. */
@ApplicationScoped
class LockedSignUps {

    /** A sign-up with its group, which is locked until the transaction ends. */
    record Locked(Group group, SignUp signUp) {}

    private final SignUpRepository signUps;
    private final GroupRepository groups;
    private final Preconditions preconditions;
    private final Caller caller;

    LockedSignUps(SignUpRepository signUps, GroupRepository groups, Preconditions preconditions, Caller caller) {
        this.signUps = signUps;
        this.groups = groups;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** Empty for what is not there, or not the caller's to know of. The group is locked first, the sign-up read then. */
    Optional<Locked> find(UUID id) {
        var found = signUps.groupOf(id)
                .flatMap(groups::lock)
                .map(group -> new Locked(group, Objects.requireNonNull(signUps.findById(id))))
                .filter(each -> caller.hasScope("answers.write")
                        || caller.is(each.signUp().leader()));
        found.ifPresent(each -> preconditions.honour(each.signUp().version()));
        return found;
    }
}
