package no.moteplass.sessions.serieschange;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.series.PlannedSeries;
import no.moteplass.sessions.series.Series;
import no.moteplass.sessions.series.SeriesRepository;
import no.moteplass.sessions.session.CancelReason;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;

/** Does what was worked out, as one change. Part of a transaction that holds the series and its sessions. */
@ApplicationScoped
class KeepChange {

    private final SeriesRepository series;
    private final SessionRepository sessions;
    private final LeadsOfMoved leads;
    private final ChangeJournal changes;
    private final Clock clock;

    KeepChange(
            SeriesRepository series,
            SessionRepository sessions,
            LeadsOfMoved leads,
            ChangeJournal changes,
            Clock clock) {
        this.series = series;
        this.sessions = sessions;
        this.leads = leads;
        this.changes = changes;
        this.clock = clock;
    }

    void keep(Proposal.Possible proposal) {
        var now = clock.instant();
        var change = proposal.change();
        var passedOn = leads.leave(proposal.passing());
        var subjects = new ArrayList<Object>();
        for (var each : change.sessions()) {
            var session = proposal.own().get(each.id());
            if (session != null && changes(session, each.change(), proposal.alteration(), now)) {
                subjects.add(session);
            }
        }
        if (changes(change, proposal.alteration(), now)) {
            subjects.addFirst(change.series());
        }
        var successor = change.successor();
        if (successor != null) {
            subjects.addAll(persisted(successor));
        }
        sessions.flushWhileLeadsPass();
        var mended = leads.mend(proposal.group(), proposal.passing());
        this.changes.ofAll(subjects, Change.SERIES_CHANGED);
        this.changes.ofAll(passedOn, Change.LEAD_PASSED_ON);
        this.changes.ofAll(mended, Change.LEAD_PASSED_ON);
    }

    private static boolean changes(Session session, SessionChange change, Alteration alteration, Instant now) {
        return switch (change) {
            case MOVED, PLACE -> {
                session.follow(alteration.of(session), now);
                yield true;
            }
            case ENDED -> {
                session.cancel(CancelReason.REPLACED, now);
                yield true;
            }
            case KEPT, ADDED -> false;
        };
    }

    /** What its next sessions are, the series says too. */
    private static boolean changes(ChangedSeries change, Alteration alteration, Instant now) {
        var series = change.series();
        if (change.successor() != null) {
            series.end(now);
            return true;
        }
        var title = alteration.title() == null ? series.title() : alteration.title();
        var venue = alteration.venue(series.venue());
        if (change.sessions().stream().allMatch(each -> each.is(SessionChange.KEPT))
                && title.equals(series.title())
                && venue.equals(series.venue())) {
            return false;
        }
        series.become(title, venue, change.sessions().stream().anyMatch(ChangedSession::isTold), now);
        return true;
    }

    private List<Object> persisted(PlannedSeries successor) {
        Series begun = successor.series();
        series.persist(begun);
        sessions.persist(successor.sessions());
        var all = new ArrayList<Object>();
        all.add(begun);
        all.addAll(successor.sessions());
        return all;
    }
}
