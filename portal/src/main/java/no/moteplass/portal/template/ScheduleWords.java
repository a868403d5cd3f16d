package no.moteplass.portal.template;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import no.moteplass.platform.language.Language;
import no.moteplass.portal.services.sessions.Schedule;

/** When and where a group usually meets, in words: {@code Tirsdag formiddag}, then {@code 60 min · månedlig · Sentrum}. */
final class ScheduleWords {

    private static final String BETWEEN = " · ";
    private static final Pattern RHYTHM = Pattern.compile("P(\\d{1,3})([DWMY])");
    private static final int SAID_IN_MINUTES = 180;
    private static final int MINUTES = 60;

    private ScheduleWords() {}

    /** {@code Tirsdag formiddag} */
    @TemplateExtension(namespace = "meets", matchName = "when")
    static String when(@TemplateAttribute(TemplateWords.LANGUAGE) Object language, Schedule schedule) {
        return when((Language) language, schedule);
    }

    /** {@code 60 min · månedlig · Sentrum}; with the hour first where it is known. */
    @TemplateExtension(namespace = "meets", matchName = "how")
    static String how(@TemplateAttribute(TemplateWords.LANGUAGE) Object language, Schedule schedule) {
        return how((Language) language, schedule);
    }

    /** {@code Passer for mellomledere og førstelinjeledere} */
    @TemplateExtension(namespace = "meets", matchName = "fits")
    static String fits(@TemplateAttribute(TemplateWords.LANGUAGE) Object language, List<String> levels) {
        return fits((Language) language, levels);
    }

    private static String fits(Language language, List<String> levels) {
        var many = levels.stream()
                .map(level -> PortalTexts.text(language, "levelsMany." + level))
                .toList();
        var said = many.size() < 2
                ? String.join("", many)
                : PortalTexts.text(
                        language,
                        "levelsMany.and",
                        String.join(", ", many.subList(0, many.size() - 1)),
                        many.getLast());
        return PortalTexts.text(language, "reason.LEVEL", said);
    }

    private static String when(Language language, Schedule schedule) {
        if (schedule.weekday() == null) {
            return schedule.partOfDay() == null
                    ? PortalTexts.text(language, "meets.varies")
                    : PortalTexts.text(language, "meets.anyDay", part(language, schedule.partOfDay()));
        }
        var weekday = PortalTexts.text(language, "weekday." + schedule.weekday());
        return schedule.partOfDay() == null
                ? PortalTexts.text(language, "meets.anyTime", weekday)
                : PortalTexts.text(language, "meets.when", weekday, part(language, schedule.partOfDay()));
    }

    private static String part(Language language, String code) {
        return PortalTexts.text(language, "part." + code);
    }

    private static String how(Language language, Schedule schedule) {
        var said = new ArrayList<String>();
        add(said, hours(language, schedule));
        add(said, rhythm(language, schedule.rhythm()));
        if (schedule.isOnline()) {
            said.add(PortalTexts.text(language, "meets.online"));
        } else {
            add(said, schedule.place() == null ? schedule.district() : schedule.place());
        }
        return String.join(BETWEEN, said);
    }

    private static void add(List<String> said, @Nullable String word) {
        if (word != null && !word.isBlank()) {
            said.add(word);
        }
    }

    private static @Nullable String hours(Language language, Schedule schedule) {
        var length = length(schedule.duration());
        var start = schedule.start();
        if (start == null) {
            return length.map(minutes -> said(language, minutes)).orElse(null);
        }
        var begins = LocalTime.parse(start);
        var ends = length.filter(minutes -> begins.toSecondOfDay() / MINUTES + minutes < 24 * MINUTES)
                .map(begins::plusMinutes);
        return ends.map(end -> PortalTexts.text(
                        language, "meets.hours", Dates.clock(language, begins), Dates.clock(language, end)))
                .orElseGet(() -> PortalTexts.text(language, "meets.hour", Dates.clock(language, begins)));
    }

    private static Optional<Long> length(@Nullable String duration) {
        try {
            return Optional.ofNullable(duration)
                    .map(each -> Duration.parse(each).toMinutes());
        } catch (DateTimeException notADuration) {
            return Optional.empty();
        }
    }

    private static String said(Language language, long minutes) {
        return minutes > SAID_IN_MINUTES && minutes % MINUTES == 0
                ? PortalTexts.text(language, "length.hours", minutes / MINUTES)
                : PortalTexts.text(language, "meets.minutes", minutes);
    }

    /** One that has no word is said by its number: every fifth week. */
    private static @Nullable String rhythm(Language language, @Nullable String rhythm) {
        var read = RHYTHM.matcher(rhythm == null ? "" : rhythm);
        if (!read.matches()) {
            return null;
        }
        return PortalTexts.text(language, "every." + read.group(2), Integer.parseInt(read.group(1)));
    }
}
