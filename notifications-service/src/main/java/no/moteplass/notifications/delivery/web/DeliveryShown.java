package no.moteplass.notifications.delivery.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.delivery.Attempt;
import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryState;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.platform.version.Versioned;

/** A delivery as the log shows it: whether and when, never what was said. */
@Schema(name = "Delivery", description = "One message to one person about one occasion, and what became of it")
record DeliveryShown(
        UUID id,
        long version,
        UUID leader,

        @Schema(implementation = String.class, examples = "session-invitation")
        MessageKind kind,

        @Schema(description = "What it is about, once a person and kind")
        String occasion,

        @Schema(description = "A sign-up's or group's id, or a calendar UID")
        String subject,

        DeliveryState state,
        Instant dueAt,
        @Nullable Instant sentAt,

        @Schema(examples = "<01930000-0000-7000-8000-000000000001@example.org>")
        String messageId,

        List<AttemptShown> attempts,

        @Schema(
                description =
                        "Of an offer that failed: since when groups-service knows, so that it does not lapse (G7);"
                                + " null until it has answered",
                nullable = true)
        @Nullable
        Instant undeliveredReportedAt)
        implements Versioned {

    /** A try, and what the mail server said. */
    @Schema(name = "DeliveryAttempt")
    record AttemptShown(
            Instant at, Attempt.Outcome outcome, @Nullable String reply) {
        static AttemptShown of(Attempt attempt) {
            return new AttemptShown(attempt.at(), attempt.outcome(), attempt.reply());
        }
    }

    static DeliveryShown of(Delivery delivery, String messageId, List<Attempt> attempts, @Nullable Instant reportedAt) {
        return new DeliveryShown(
                delivery.id(),
                delivery.version(),
                delivery.leader(),
                delivery.kind(),
                delivery.occasion(),
                delivery.subject(),
                delivery.state(),
                delivery.dueAt(),
                delivery.sentAt(),
                messageId,
                attempts.stream().map(AttemptShown::of).toList(),
                reportedAt);
    }
}
