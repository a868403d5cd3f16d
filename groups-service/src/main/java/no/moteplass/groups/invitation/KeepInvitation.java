package no.moteplass.groups.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.enrolment.ByInvitation;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;

/** Keeps the offers that an invitation makes. */
@ApplicationScoped
class KeepInvitation {

    private final GroupRepository groups;
    private final SignUpRepository signUps;
    private final ChangeJournal changes;
    private final Clock clock;

    KeepInvitation(GroupRepository groups, SignUpRepository signUps, ChangeJournal changes, Clock clock) {
        this.groups = groups;
        this.signUps = signUps;
        this.changes = changes;
        this.clock = clock;
    }

    SignUp of(Group group, Leader person, UUID invitation, @Nullable Instant until, Instant now) {
        var programme = groups.programmeOf(group);
        var signUp = SignUp.invited(
                Ids.next(clock), group.id(), person.id(), programme, new ByInvitation(invitation, until), now);
        signUps.persist(signUp);
        return signUp;
    }

    /** All of them by one act. */
    void record(List<SignUp> offers) {
        changes.ofAll(offers, Change.INVITED);
    }
}
