package no.moteplass.sessions.series;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.id.Ids;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.facilitation.LeadPlanning;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionPlan;
import no.moteplass.sessions.session.SessionRepository;

/** Makes a series of a plan, with its sessions and who leads each. Nothing is kept. */
@ApplicationScoped
public class SeriesExpansion {

    private final SessionRepository sessions;
    private final LeadPlanning leads;
    private final MemberClashes clashes;
    private final Clock clock;

    SeriesExpansion(SessionRepository sessions, LeadPlanning leads, MemberClashes clashes, Clock clock) {
        this.sessions = sessions;
        this.leads = leads;
        this.clashes = clashes;
        this.clock = clock;
    }

    PlannedSeries expand(KnownGroup group, SeriesPlan plan) {
        return expand(group, plan, Set.of());
    }

    /**
     * The series that goes on with another rule in the place of one.
     *
     * @param leaving sessions that end with that one
     */
    public PlannedSeries inPlaceOf(Series other, KnownGroup group, SeriesPlan plan, Set<UUID> leaving) {
        var planned = expand(group, plan, leaving);
        planned.series().replace(other.id());
        return planned;
    }

    private PlannedSeries expand(KnownGroup group, SeriesPlan plan, Set<UUID> leaving) {
        var now = clock.instant();
        var id = Ids.next(clock);
        var series = new Series(id, group.id(), id + "@moteplass", plan, plan.plannedDates(), now);
        var own = series.dates().stream()
                .filter(date -> !date.isSkipped())
                .map(date -> Session.inSeries(
                        new SessionPlan(
                                Ids.next(clock),
                                group.id(),
                                plan.title(),
                                plan.timing(date.start()),
                                plan.rotation(),
                                plan.venue(),
                                now),
                        id,
                        series.uid()))
                .toList();
        var all = new ArrayList<>(sessions.planned(group.id()));
        all.removeIf(each -> leaving.contains(each.id()));
        all.addAll(own);
        leads.fill(group, all, own, leaving);
        return new PlannedSeries(series, own, plan.moved(), clashes.of(group.id(), own, leaving));
    }
}
