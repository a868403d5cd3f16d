package no.moteplass.notifications.preference.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.preference.AttachInvitation;
import no.moteplass.notifications.preference.Choices;
import no.moteplass.notifications.preference.Digest;
import no.moteplass.notifications.timing.ReminderOffset;
import no.moteplass.platform.version.Versioned;

/** A person's choices as they are shown and sent. */
@Schema(name = "Preferences", description = "What a person has chosen about their own messages")
record PreferencesShown(
        @Schema(readOnly = true) long version,

        @Schema(
                description = "How long before a session to remind: whole days (P1D) or hours and minutes (PT2H)",
                examples = "[\"P1D\"]")
        List<String> offsets,

        Digest digest,

        @Schema(description = "When reminders are held back; null for never", nullable = true) @Nullable
        QuietShown quietHours,

        @Schema(description = "Kinds of messages not wanted: session-reminder", examples = "[\"session-reminder\"]")
        List<String> optOut,

        AttachInvitation attachInvitation)
        implements Versioned {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Quiet hours, in Europe/Oslo. */
    @Schema(
            name = "QuietHours",
            description =
                    "Hours of the day in Europe/Oslo; with weekends, Friday evening to Monday morning is one block")
    record QuietShown(
            @Schema(examples = "20:00") String from,
            @Schema(examples = "07:00") String to,
            boolean weekends) {}

    static PreferencesShown of(Choices choices) {
        return new PreferencesShown(
                choices.version(),
                choices.offsets().stream().map(ReminderOffset::text).toList(),
                choices.digest(),
                choices.quietHours()
                        .map(quiet -> new QuietShown(
                                MINUTES.format(quiet.from()), MINUTES.format(quiet.to()), quiet.weekends()))
                        .orElse(null),
                choices.optOut().stream().map(MessageKind::code).sorted().toList(),
                choices.attachInvitation());
    }
}
