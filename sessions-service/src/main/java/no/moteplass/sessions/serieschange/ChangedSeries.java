package no.moteplass.sessions.serieschange;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.series.Clash;
import no.moteplass.sessions.series.PlannedSeries;
import no.moteplass.sessions.series.Series;

/**
 * What a change of a series comes to.
 *
 * @param sessions those from the date on, and those that another rule adds
 * @param successor the series that another rule begins
 * @param mails how many people get how many
 */
public record ChangedSeries(
        Series series,
        LocalDate from,
        List<ChangedSession> sessions,
        @Nullable PlannedSeries successor,
        List<Clash> clashes,
        List<MailCount> mails) {}
