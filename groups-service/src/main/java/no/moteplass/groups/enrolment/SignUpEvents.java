package no.moteplass.groups.enrolment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** What the feed's readers are told about a sign-up. */
@ApplicationScoped
class SignUpEvents implements ChangeDescription<SignUp> {

    /** The data of {@code sign-up.changed}; the position is the one then. */
    @Schema(name = "SignUpChanged", description = "The data of sign-up.changed: the state after the change")
    record SignUpChanged(
            UUID id,
            long version,
            UUID group,
            UUID leader,
            SignUpState state,
            @Nullable Long number,
            @Nullable Integer position,
            @Nullable Instant offeredAt,
            @Nullable Instant offerExpiresAt,
            int offer,
            int lapses,
            boolean invited,
            boolean onRequest,
            @Nullable String endReason) {}

    private final SignUpRepository signUps;

    SignUpEvents(SignUpRepository signUps) {
        this.signUps = signUps;
    }

    @Override
    public Class<SignUp> type() {
        return SignUp.class;
    }

    @Override
    public List<ChangeEvent> events(SignUp signUp, ChangeAction action) {
        var data = new SignUpChanged(
                signUp.id(),
                signUp.version(),
                signUp.group(),
                signUp.leader(),
                signUp.state(),
                signUp.number(),
                signUps.position(signUp),
                signUp.offeredAt(),
                signUp.offerExpiresAt(),
                signUp.offer(),
                signUp.lapses(),
                signUp.invited(),
                signUp.onRequest(),
                signUp.endReason());
        return List.of(new ChangeEvent("sign-up.changed", signUp.id().toString(), signUp.version(), data));
    }

    @Override
    public Collection<UUID> auditSubjects(SignUp signUp) {
        return List.of(signUp.leader());
    }
}
