package no.moteplass.notifications.preference;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.timing.Offsets;
import no.moteplass.notifications.timing.QuietHours;
import no.moteplass.platform.validation.CrossFieldRules;
import no.moteplass.platform.validation.Violation;

/** What a person sends to choose; what they were shown can be sent back as it is. */
@Schema(name = "NewPreferences")
public record NewPreferences(
        @Nullable Long version,
        @Nullable List<@Nullable String> offsets,
        @Nullable Digest digest,
        @Nullable NewQuietHours quietHours,
        @Nullable List<@Nullable String> optOut,
        @Nullable AttachInvitation attachInvitation)
        implements CrossFieldRules {

    /** Quiet hours as they are sent. */
    @Schema(name = "NewQuietHours")
    public record NewQuietHours(
            @Schema(examples = "20:00") @Nullable String from,
            @Schema(examples = "07:00") @Nullable String to,
            @Nullable Boolean weekends) {}

    @Override
    public List<Violation> violations() {
        var wrong = new ArrayList<Violation>();
        read(wrong);
        return wrong;
    }

    /** The choices, once nothing is wrong with them. */
    public Choices choices() {
        return read(new ArrayList<>()).orElseThrow(() -> new IllegalStateException("not validated"));
    }

    private Optional<Choices> read(List<Violation> wrong) {
        var chosen = Offsets.read("offsets", offsets, true, wrong);
        var quiet = quiet(wrong);
        var stopped = stopped(wrong);
        if (digest == null) {
            wrong.add(Violation.of("digest", "required"));
        }
        if (attachInvitation == null) {
            wrong.add(Violation.of("attachInvitation", "required"));
        }
        return !wrong.isEmpty() || digest == null || attachInvitation == null
                ? Optional.empty()
                : Optional.of(new Choices(0, chosen, digest, quiet, stopped, attachInvitation, true));
    }

    private Optional<QuietHours> quiet(List<Violation> wrong) {
        if (quietHours == null) {
            return Optional.empty();
        }
        var from = time("quietHours.from", quietHours.from(), wrong);
        var to = time("quietHours.to", quietHours.to(), wrong);
        if (quietHours.weekends() == null) {
            wrong.add(Violation.of("quietHours.weekends", "required"));
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().equals(to.get())) {
            wrong.add(Violation.of("quietHours.to", "sameTime"));
            return Optional.empty();
        }
        return Optional.of(new QuietHours(from.get(), to.get(), Boolean.TRUE.equals(quietHours.weekends())));
    }

    private static Optional<LocalTime> time(String field, @Nullable String text, List<Violation> wrong) {
        if (text == null) {
            wrong.add(Violation.of(field, "required"));
            return Optional.empty();
        }
        try {
            if (text.matches("\\d\\d:\\d\\d")) {
                return Optional.of(LocalTime.parse(text));
            }
        } catch (DateTimeException notATime) {
            wrong.add(Violation.of(field, "timeOfDay"));
            return Optional.empty();
        }
        wrong.add(Violation.of(field, "timeOfDay"));
        return Optional.empty();
    }

    private Set<MessageKind> stopped(List<Violation> wrong) {
        var kinds = new HashSet<MessageKind>();
        if (optOut == null) {
            wrong.add(Violation.of("optOut", "required"));
            return kinds;
        }
        for (var i = 0; i < optOut.size(); i++) {
            var kind = Optional.ofNullable(optOut.get(i)).flatMap(MessageKind::of);
            if (kind.isPresent() && kind.get().canBeStopped()) {
                kinds.add(kind.get());
            } else {
                wrong.add(Violation.of("optOut[" + i + "]", kind.isPresent() ? "mustBeKnown" : "oneOf", stoppable()));
            }
        }
        return kinds;
    }

    private static String stoppable() {
        return String.join(
                ", ", Preference.stoppable().stream().map(MessageKind::code).toList());
    }
}
