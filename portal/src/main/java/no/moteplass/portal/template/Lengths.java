package no.moteplass.portal.template;

import java.time.DateTimeException;
import java.time.Duration;

import no.moteplass.platform.language.Language;

/** Lengths of time as people say them. */
final class Lengths {

    private static final int MINUTES = 60;

    private Lengths() {}

    static String said(Language language, String duration) {
        try {
            var minutes = Duration.parse(duration).toMinutes();
            return minutes % MINUTES == 0
                    ? PortalTexts.text(language, "length.hours", minutes / MINUTES)
                    : PortalTexts.text(language, "length.minutes", minutes);
        } catch (DateTimeException notADuration) {
            return duration;
        }
    }

    /** Whole days are days here, not hours. */
    static String ahead(Language language, String duration) {
        return duration.matches("P\\d+D")
                ? PortalTexts.text(
                        language, "length.days", Long.parseLong(duration.substring(1, duration.length() - 1)))
                : said(language, duration);
    }
}
