package no.moteplass.sessions.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.icalendar.CalendarDocument;
import no.moteplass.platform.icalendar.CalendarEvent;
import no.moteplass.platform.icalendar.CalendarMethod;
import no.moteplass.platform.icalendar.EventDetails;
import no.moteplass.platform.icalendar.Occurrence;
import no.moteplass.platform.icalendar.RecurringEvent;
import no.moteplass.platform.icalendar.Revision;
import no.moteplass.platform.icalendar.SingleEvent;
import no.moteplass.platform.icalendar.writer.CalendarWriter;
import no.moteplass.platform.id.Digests;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.time.Oslo;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.directory.KnownLeader;
import no.moteplass.sessions.directory.KnownLeaderRepository;
import no.moteplass.sessions.series.Series;
import no.moteplass.sessions.series.SeriesRepository;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.subscription.Mask;

/**
 * Writes out a person's sessions (S11) as a calendar: a series is one event with a rule, dates that are not the
 * person's are excluded, sessions that differ are written by themselves. Expanded, it is exactly their sessions.
 */
@ApplicationScoped
class PersonalCalendar {

    private static final Duration REFRESH = Duration.ofHours(1);
    private static final int KEPT_DAYS = 90;

    private final SessionRepository sessions;
    private final SeriesRepository series;
    private final KnownGroupRepository groups;
    private final KnownLeaderRepository leaders;
    private final SessionEventDetails shown;

    PersonalCalendar(
            SessionRepository sessions,
            SeriesRepository series,
            KnownGroupRepository groups,
            KnownLeaderRepository leaders,
            SessionEventDetails shown) {
        this.sessions = sessions;
        this.series = series;
        this.groups = groups;
        this.leaders = leaders;
        this.shown = shown;
    }

    @Transactional
    byte[] render(UUID subscription, UUID owner, Mask mask, LocalDate month) {
        var person = Optional.ofNullable(leaders.find(List.of(owner)).get(owner));
        // Whoever is inactive has nothing ahead: an empty calendar takes away what was there, before its address ends.
        var own = person.filter(each -> !each.active()).isPresent()
                ? List.<Session>of()
                : sessions.calendarOf(owner, horizon(month));
        var language = person.map(KnownLeader::language).orElse(Language.NB);
        var reader = new SessionEventDetails.Reader(owner, mask, language, groups(own), names(own));
        var events = switch (mask) {
            case FULL -> events(own, reader);
            case BUSY ->
                own.stream().map(each -> busy(each, subscription, reader)).toList();
        };
        var method = new CalendarMethod.Publish(shown.calendarName(language), REFRESH, "navy", Oslo.ZONE);
        return CalendarWriter.bytes(new CalendarDocument(method, events));
    }

    private List<CalendarEvent> events(List<Session> own, SessionEventDetails.Reader reader) {
        var events = new ArrayList<CalendarEvent>();
        var inSeries = new LinkedHashMap<UUID, List<Session>>();
        for (var session : own) {
            if (session.series() == null) {
                events.add(shown.alone(session.uid(), session, reader));
            } else {
                inSeries.computeIfAbsent(session.series(), id -> new ArrayList<>())
                        .add(session);
            }
        }
        for (var each : series.find(inSeries.keySet())) {
            events.add(recurring(each, inSeries.getOrDefault(each.id(), List.of()), reader));
        }
        return events;
    }

    /**
     * A time that is taken, known by an id of this address alone, by itself and with no more than the day on which it was
     * changed: laid beside another calendar it does not tell that both are of one group (P2).
     */
    private CalendarEvent busy(Session session, UUID subscription, SessionEventDetails.Reader reader) {
        var timing = session.timing();
        var own = Digests.sha256Hex(subscription + " " + session.id()).substring(0, 32);
        return new SingleEvent(
                own + "@moteplass",
                timing.zone(),
                timing.start(),
                timing.duration(),
                shown.details(session, reader),
                new Revision(session.sequence(), session.lastModified().truncatedTo(ChronoUnit.DAYS), null));
    }

    /** What ended before is left out: 90 days before the month began. */
    private static Instant horizon(LocalDate month) {
        return month.minusDays(KEPT_DAYS).atStartOfDay(Oslo.ZONE).toInstant();
    }

    private Map<UUID, KnownGroup> groups(List<Session> own) {
        return groups.find(own.stream().map(Session::group).distinct().toList());
    }

    private Map<UUID, KnownLeader> names(List<Session> own) {
        var ids = new HashSet<UUID>();
        own.forEach(session -> session.lead().ifPresent(ids::add));
        return leaders.find(ids);
    }

    private RecurringEvent recurring(Series each, List<Session> own, SessionEventDetails.Reader reader) {
        var occurrences = new ArrayList<Occurrence>();
        for (var session : own) {
            var date = session.recurrenceId();
            if (date != null) {
                occurrences.add(new Occurrence(
                        date,
                        session.timing().start(),
                        session.timing().duration(),
                        shown.details(session, reader),
                        SessionEventDetails.revision(session)));
            }
        }
        return new RecurringEvent(
                each.uid(),
                each.timing().zone(),
                RecurrenceRule.of(each.rule()),
                each.allDates(),
                each.timing().duration(),
                usual(occurrences),
                new Revision(each.sequence(), each.lastModified(), each.createdAt()),
                occurrences);
    }

    /** What most of the occurrences show, so that few need to be written by themselves. */
    private static EventDetails usual(List<Occurrence> occurrences) {
        var times = new LinkedHashMap<EventDetails, Integer>();
        occurrences.forEach(each -> times.merge(each.details(), 1, Integer::sum));
        return times.entrySet().stream()
                .filter(each -> each.getKey().status() != EventDetails.EventStatus.CANCELLED)
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey)
                .orElseGet(() -> confirmed(occurrences.getFirst().details()));
    }

    /** All are cancelled: the event as such still stands as it was planned. */
    private static EventDetails confirmed(EventDetails cancelled) {
        return new EventDetails(
                cancelled.summary(),
                cancelled.location(),
                cancelled.url(),
                cancelled.description(),
                cancelled.categories(),
                EventDetails.EventStatus.CONFIRMED,
                cancelled.classification());
    }
}
