package no.moteplass.groups.enrolment;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.source.FeedPublisher;

/** Tells the feed's readers what became of a sign-up. */
@ApplicationScoped
public class SignUpEvents {

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
    private final FeedPublisher feed;

    SignUpEvents(SignUpRepository signUps, FeedPublisher feed) {
        this.signUps = signUps;
        this.feed = feed;
    }

    /** Flushes and tells. */
    public void publish(SignUp signUp) {
        signUps.flush();
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
        feed.publish("sign-up.changed", signUp.id().toString(), signUp.version(), data);
    }
}
