package no.moteplass.sessions.series.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;
import no.moteplass.sessions.series.Series;
import no.moteplass.sessions.series.SeriesDate;
import no.moteplass.sessions.series.Skip;

/** The dates of a series on which nobody meets, and why, in a reader's language. */
public final class SkippedDates {

    private SkippedDates() {}

    public static List<SeriesSummary.Skipped> of(Series series, Language reader) {
        return series.dates().stream()
                .filter(SeriesDate::isSkipped)
                .map(date -> skipped(date, date.skipped(), reader))
                .toList();
    }

    private static SeriesSummary.Skipped skipped(SeriesDate each, @Nullable String code, Language reader) {
        var skip = new Skip(code == null ? "" : code);
        var date = each.start().toLocalDate();
        return new SeriesSummary.Skipped(date, skip.reason(date, reader), skip.code());
    }
}
