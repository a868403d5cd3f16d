package no.moteplass.sessions.serieschange.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.ReaderLanguage;
import no.moteplass.platform.language.Texts;
import no.moteplass.sessions.details.SessionDetails;
import no.moteplass.sessions.series.web.SkippedDates;
import no.moteplass.sessions.serieschange.ChangedSeries;
import no.moteplass.sessions.serieschange.ChangedSession;
import no.moteplass.sessions.serieschange.SessionChange;

/** Shows what a change of a series comes to, in the reader's language. */
@ApplicationScoped
class SeriesChangeViews {

    private static final Texts TEXTS = new Texts("sessions");

    private final ReaderLanguage reader;

    SeriesChangeViews(ReaderLanguage reader) {
        this.reader = reader;
    }

    /** @param kept whether it was done: what was only tried has no id by which it could be asked for */
    SeriesChangeSummary of(ChangedSeries change, boolean kept) {
        var successor = change.successor();
        var begun = successor == null ? null : successor.series();
        return new SeriesChangeSummary(
                change.series().id(),
                change.series().version(),
                change.from(),
                change.sessions().stream().map(each -> line(each, kept)).toList(),
                begun == null ? null : begun.rule(),
                successor != null && successor.startMoved(),
                begun == null ? List.of() : SkippedDates.of(begun, reader.get()),
                begun == null ? null : begun.asked(),
                begun == null ? 0 : begun.replaced(),
                change.clashes(),
                change.series().replaces(),
                begun == null || !kept ? null : begun.id(),
                change.mails());
    }

    private SeriesChangeSummary.Line line(ChangedSession each, boolean kept) {
        var why = each.why();
        return new SeriesChangeSummary.Line(
                kept || each.change() != SessionChange.ADDED ? each.id() : null,
                each.date().toLocalDate(),
                shown(each.before()),
                shown(each.after()),
                each.change(),
                why == null ? null : TEXTS.text(reader.get(), "kept." + why),
                why);
    }

    private static SeriesChangeSummary.@Nullable Shown shown(@Nullable SessionDetails details) {
        return details == null
                ? null
                : new SeriesChangeSummary.Shown(
                        details.timing().startWithOffset(),
                        details.timing().endWithOffset(),
                        details.title(),
                        details.venue().place(),
                        details.venue().district(),
                        details.venue().link());
    }
}
