package no.moteplass.portal.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.notifications.NotificationsService.Preferences;
import no.moteplass.portal.services.notifications.NotificationsService.Preferences.ChosenPreferences;
import no.moteplass.portal.services.notifications.NotificationsService.Preferences.QuietHours;

/** A person's choices as the form shows them. */
public record Choices(
        List<String> offsets,
        boolean none,
        boolean quiet,
        String from,
        String to,
        boolean weekends,
        String digest,
        String attach,
        List<String> otherOptOuts) {

    private static final String REMINDER = "session-reminder";
    private static final List<String> OFFERED = List.of("P7D", "P1D", "PT2H", "PT30M");

    static Choices of(Preferences now) {
        var quiet = now.quietHours() == null ? new QuietHours("20:00", "07:00", true) : now.quietHours();
        var optOut = now.optOut() == null ? List.<String>of() : now.optOut();
        return new Choices(
                now.offsets() == null ? List.of("P1D") : now.offsets(),
                optOut.contains(REMINDER),
                now.quietHours() != null,
                Objects.requireNonNullElse(quiet.from(), "20:00"),
                Objects.requireNonNullElse(quiet.to(), "07:00"),
                quiet.weekends(),
                Objects.requireNonNullElse(now.digest(), "NONE"),
                Objects.requireNonNullElse(now.attachInvitation(), "AUTO"),
                optOut.stream().filter(each -> !each.equals(REMINDER)).toList());
    }

    static Choices sent(
            @Nullable List<String> offsets,
            @Nullable String none,
            @Nullable String quiet,
            @Nullable String from,
            @Nullable String to,
            @Nullable String weekends,
            @Nullable String digest,
            @Nullable String attach) {
        return new Choices(
                offsets == null ? List.of() : offsets,
                none != null,
                quiet != null,
                Objects.requireNonNullElse(from, ""),
                Objects.requireNonNullElse(to, ""),
                weekends != null,
                Objects.requireNonNullElse(digest, "NONE"),
                Objects.requireNonNullElse(attach, "AUTO"),
                List.of());
    }

    ChosenPreferences toPreferences() {
        var optOut = new ArrayList<>(otherOptOuts);
        if (none) {
            optOut.add(REMINDER);
        }
        return new ChosenPreferences(
                offsets, digest, quiet ? new QuietHours(from, to, weekends) : null, optOut, attach);
    }

    /** The ones that can be ticked, and any of the person's own that came another way. */
    public List<String> shown() {
        var shown = new ArrayList<>(OFFERED);
        offsets.stream().filter(each -> !shown.contains(each)).forEach(shown::add);
        return shown;
    }

    public boolean isBefore(String offset) {
        return offsets.contains(offset);
    }

    public boolean isAttach(String how) {
        return attach.equals(how);
    }

    static String fieldOf(@Nullable String field) {
        if (field == null) {
            return "innhold";
        }
        return field.startsWith("quietHours.to") ? "til" : field.startsWith("quietHours") ? "fra" : "for-P1D";
    }
}
