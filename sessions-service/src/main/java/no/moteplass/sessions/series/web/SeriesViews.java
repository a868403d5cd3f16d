package no.moteplass.sessions.series.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.series.Series;
import no.moteplass.sessions.series.SeriesDate;
import no.moteplass.sessions.series.Skip;
import no.moteplass.sessions.session.web.SessionSummary;

/** Shows series, in the reader's language. */
@ApplicationScoped
public class SeriesViews {

    private final KnownGroupRepository groups;

    SeriesViews(KnownGroupRepository groups) {
        this.groups = groups;
    }

    /** What is shown beside the series itself. */
    public record Shown(
            boolean kept, boolean startMoved, List<SessionSummary> sessions, List<SeriesSummary.Clash> clashes) {}

    public SeriesSummary of(Series series, Shown shown, Language reader) {
        var timing = series.timing();
        return new SeriesSummary(
                kept(shown, series.id()),
                shown.kept() ? series.version() : 0,
                shown.kept() ? series.uid() : null,
                series.group(),
                groups.find(series.group()).map(KnownGroup::name).orElse(""),
                series.title(),
                timing.start().toString(),
                shown.startMoved(),
                timing.zone().getId(),
                timing.duration().toString(),
                series.rule(),
                series.rotation(),
                series.place(),
                series.link(),
                series.state(),
                series.sequence(),
                shown.sessions(),
                series.dates().stream()
                        .filter(SeriesDate::isSkipped)
                        .map(date -> skipped(date.start(), date.skipped(), reader))
                        .toList(),
                shown.clashes());
    }

    private static @Nullable UUID kept(Shown shown, UUID id) {
        return shown.kept() ? id : null;
    }

    private static SeriesSummary.Skipped skipped(LocalDateTime start, @Nullable String code, Language reader) {
        var skip = new Skip(code == null ? "" : code);
        return new SeriesSummary.Skipped(start.toLocalDate(), skip.reason(start.toLocalDate(), reader), skip.code());
    }
}
