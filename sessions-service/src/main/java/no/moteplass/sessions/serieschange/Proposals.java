package no.moteplass.sessions.serieschange;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.details.SessionDetails;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.series.Clash;
import no.moteplass.sessions.series.MemberClashes;
import no.moteplass.sessions.series.Series;
import no.moteplass.sessions.series.SeriesExpansion;
import no.moteplass.sessions.series.SeriesPlan;
import no.moteplass.sessions.series.SeriesState;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.timing.Timing;

/** Works out what a change of a series would be, for whoever looks first and for whoever keeps it: the same for both. */
@ApplicationScoped
class Proposals {

    private final SeriesExpansion expansion;
    private final MemberClashes clashes;
    private final LeadsOfMoved leads;
    private final MailsToCome mails;
    private final Clock clock;

    Proposals(SeriesExpansion expansion, MemberClashes clashes, LeadsOfMoved leads, MailsToCome mails, Clock clock) {
        this.expansion = expansion;
        this.clashes = clashes;
        this.leads = leads;
        this.mails = mails;
        this.clock = clock;
    }

    Proposal of(KnownGroup group, Series series, List<Session> sessions, NewSeriesChange asked) {
        var now = clock.instant();
        return switch (asked.read(series, usual(series, sessions, asked), now)) {
            case NewSeriesChange.Reading.Unsound(var violations) -> new Proposal.Unsound(violations);
            case NewSeriesChange.Reading.Sound(var alteration, var plan) -> {
                var following = from(alteration, sessions);
                if (plan == null) {
                    yield altered(group, series, following, alteration, now);
                }
                yield series.state() == SeriesState.ACTIVE
                        ? replaced(group, series, following, alteration, plan, now)
                        : new Proposal.Ended();
            }
        };
    }

    /** When the sessions that go with the series are, from the date on; the last before where none is. */
    private static Timing usual(Series series, List<Session> sessions, NewSeriesChange asked) {
        var from = Objects.requireNonNullElse(asked.from(), "");
        var timing = series.timing();
        for (var each : sessions) {
            if (!each.hasOwnTime()) {
                timing = each.timing();
                if (String.valueOf(each.recurrenceId()).compareTo(from) >= 0) {
                    return timing;
                }
            }
        }
        return timing;
    }

    private static List<Session> from(Alteration alteration, List<Session> sessions) {
        var first = alteration.from().atStartOfDay();
        return sessions.stream()
                .filter(each ->
                        each.recurrenceId() != null && !each.recurrenceId().isBefore(first))
                .toList();
    }

    private Proposal altered(
            KnownGroup group, Series series, List<Session> following, Alteration alteration, Instant now) {
        var changes = following.stream()
                .map(each -> ChangedSession.following(each, alteration, now))
                .toList();
        if (changes.stream().noneMatch(ChangedSession::isAhead)) {
            return new Proposal.NothingAhead();
        }
        var moved = changes.stream()
                .filter(each -> each.is(SessionChange.MOVED))
                .map(ChangedSession::after)
                .filter(Objects::nonNull)
                .map(SessionDetails::timing)
                .toList();
        if (moved.stream().anyMatch(each -> !each.startsAt().isAfter(now))) {
            return new Proposal.Unsound(List.of(Violation.of("time", "past")));
        }
        var own = byId(following);
        return switch (leads.look(own, changes)) {
            case LeadsOfMoved.Looking.Engaged(var other) -> new Proposal.DoubleBooked(other);
            case LeadsOfMoved.Looking.Possible(var passing) -> {
                var clashing = moved.isEmpty()
                        ? List.<Clash>of()
                        : clashes.at(group.id(), moved, idsOf(changes, SessionChange.MOVED));
                yield new Proposal.Possible(
                        new ChangedSeries(
                                series,
                                alteration.from(),
                                changes,
                                null,
                                clashing,
                                mails.of(group, changes, following)),
                        group,
                        alteration,
                        own,
                        passing);
            }
        };
    }

    private Proposal replaced(
            KnownGroup group,
            Series series,
            List<Session> following,
            Alteration alteration,
            SeriesPlan plan,
            Instant now) {
        var changes = following.stream()
                .map(each -> ChangedSession.ending(each, now))
                .collect(Collectors.toCollection(ArrayList::new));
        if (changes.stream().noneMatch(ChangedSession::isAhead)) {
            return new Proposal.NothingAhead();
        }
        var successor = expansion.inPlaceOf(series, group, plan, idsOf(changes, SessionChange.ENDED));
        successor.sessions().stream().map(ChangedSession::added).forEach(changes::add);
        var all = new ArrayList<>(following);
        all.addAll(successor.sessions());
        return new Proposal.Possible(
                new ChangedSeries(
                        series,
                        alteration.from(),
                        changes,
                        successor,
                        successor.clashes(),
                        mails.of(group, changes, all)),
                group,
                alteration,
                byId(following),
                List.of());
    }

    private static Map<UUID, Session> byId(List<Session> sessions) {
        var own = new LinkedHashMap<UUID, Session>();
        sessions.forEach(each -> own.put(each.id(), each));
        return own;
    }

    private static Set<UUID> idsOf(List<ChangedSession> changes, SessionChange change) {
        return changes.stream()
                .filter(each -> each.is(change))
                .map(ChangedSession::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
