package no.moteplass.sessions.series.web;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.ReaderLanguage;
import no.moteplass.sessions.access.SessionPermissions;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.series.PlannedSeries;
import no.moteplass.sessions.series.SeriesRepository;
import no.moteplass.sessions.session.web.SessionViews;

/** Shows series, in the reader's language. */
@ApplicationScoped
class SeriesViews {

    private final SeriesRepository all;
    private final KnownGroupRepository groups;
    private final SessionViews sessions;
    private final SessionPermissions permissions;
    private final ReaderLanguage reader;

    SeriesViews(
            SeriesRepository all,
            KnownGroupRepository groups,
            SessionViews sessions,
            SessionPermissions permissions,
            ReaderLanguage reader) {
        this.all = all;
        this.groups = groups;
        this.sessions = sessions;
        this.permissions = permissions;
        this.reader = reader;
    }

    SeriesSummary of(PlannedSeries planned) {
        return shown(planned, true);
    }

    /** A series that is not kept: nothing has an id by which it could be asked for. */
    SeriesSummary ofDryRun(PlannedSeries planned) {
        return shown(planned, false);
    }

    private SeriesSummary shown(PlannedSeries planned, boolean kept) {
        var series = planned.series();
        var timing = series.timing();
        return new SeriesSummary(
                kept(kept, series.id()),
                kept ? series.version() : 0,
                kept ? series.uid() : null,
                series.group(),
                groups.find(series.group()).map(KnownGroup::name).orElse(""),
                series.title(),
                timing.start().toString(),
                planned.startMoved(),
                timing.zone().getId(),
                timing.duration().toString(),
                series.rule(),
                series.rotation(),
                series.venue().place(),
                series.venue().district(),
                series.venue().link(),
                series.state(),
                series.sequence(),
                kept ? sessions.of(planned.sessions()) : sessions.ofDryRun(planned.sessions()),
                SkippedDates.of(series, reader.get()),
                series.asked(),
                series.replaced(),
                planned.clashes(),
                series.replaces(),
                kept ? all.replacing(series.id()).orElse(null) : null,
                kept ? permissions.onSeries(series.group(), planned.sessions()) : List.of());
    }

    private static @Nullable UUID kept(boolean kept, UUID id) {
        return kept ? id : null;
    }
}
