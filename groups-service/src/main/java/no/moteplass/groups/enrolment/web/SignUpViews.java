package no.moteplass.groups.enrolment.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.eligibility.Alternative;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpActions;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.group.Flag;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.tries.FitTries;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** Sign-ups with the names that are shown beside them. */
@ApplicationScoped
public class SignUpViews {

    private final SignUpRepository signUps;
    private final GroupRepository groups;
    private final LeaderRepository leaders;
    private final FitTries tries;
    private final Caller caller;
    private final Clock clock;

    SignUpViews(
            SignUpRepository signUps,
            GroupRepository groups,
            LeaderRepository leaders,
            FitTries tries,
            Caller caller,
            Clock clock) {
        this.signUps = signUps;
        this.groups = groups;
        this.leaders = leaders;
        this.tries = tries;
        this.caller = caller;
        this.clock = clock;
    }

    public SignUpReceipt receipt(UUID id) {
        return signUps.findByIdOptional(id)
                .map(found -> receipts(List.of(found)).getFirst())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** Those that an invitation made. */
    public List<SignUpReceipt> ofInvitation(UUID group, UUID invitation) {
        return receipts(signUps.byInvitation(group, invitation));
    }

    public List<SignUpReceipt> receipts(List<SignUp> found) {
        var groupIds = found.stream().map(SignUp::group).distinct().toList();
        var groupsById = groups.known(groupIds).stream().collect(Collectors.toMap(Group::id, each -> each));
        var leaderNames = leaders.names(found.stream().map(SignUp::leader).toList());
        var positions = signUps.positions(found);
        return found.stream()
                .map(each -> receipt(
                        each,
                        Objects.requireNonNull(groupsById.get(each.group())),
                        leaderNames,
                        positions.get(each.id())))
                .toList();
    }

    private SignUpReceipt receipt(
            SignUp signUp, Group group, Map<UUID, String> leaderNames, @Nullable Integer position) {
        return new SignUpReceipt(
                signUp.id(),
                signUp.version(),
                signUp.group(),
                group.name(),
                signUp.programme(),
                signUp.leader(),
                leaderNames.getOrDefault(signUp.leader(), ""),
                signUp.state(),
                position,
                signUp.state() == SignUpState.OFFERED ? signUp.offerExpiresAt() : null,
                signUp.offerUndelivered(),
                signUp.invited(),
                signUp.onRequest(),
                signUp.createdAt(),
                signUp.endReason(),
                alternatives(signUp, group),
                actions(signUp, group));
    }

    /** For whoever sits in a group where a rule has come to be broken: the flag is looked at first, for it costs nothing. */
    private List<Alternative> alternatives(SignUp signUp, Group group) {
        return signUp.state() == SignUpState.PLACED && group.flags().contains(Flag.RULE_BROKEN)
                ? tries.instead(group, signUp.leader(), caller.is(signUp.leader()))
                : List.of();
    }

    private List<String> actions(SignUp signUp, Group group) {
        if (mayAnswer(signUp)) {
            return SignUpActions.ofOwner(signUp, group.state().takesPeople(), clock.instant());
        }
        return caller.isCoordinator() ? SignUpActions.ofCoordinator(signUp) : List.of();
    }

    /** The person themselves; a machine for whoever pressed a signed link's button. */
    private boolean mayAnswer(SignUp signUp) {
        return caller.hasScope("answers.write") || caller.is(signUp.leader());
    }
}
