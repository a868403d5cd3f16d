package no.moteplass.notifications.telling;

import static java.util.stream.Collectors.toSet;
import static no.moteplass.notifications.message.MessageKind.SESSION_CANCELLED;
import static no.moteplass.notifications.message.MessageKind.SESSION_INVITATION;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.facts.Fact;
import no.moteplass.notifications.message.CalendarContent;
import no.moteplass.notifications.message.PortalPages;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.preference.Preferences;
import no.moteplass.notifications.schedule.AssignmentFacts;
import no.moteplass.notifications.schedule.ResponseFacts;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.schedule.SeriesFacts;
import no.moteplass.notifications.schedule.SessionFacts;
import no.moteplass.platform.icalendar.CalendarEvent;
import no.moteplass.platform.icalendar.CalendarMethod.Participation;
import no.moteplass.platform.icalendar.EventDetails;
import no.moteplass.platform.icalendar.EventInstances;
import no.moteplass.platform.icalendar.Occurrence;
import no.moteplass.platform.icalendar.RecurringEvent;
import no.moteplass.platform.icalendar.Revision;
import no.moteplass.platform.icalendar.SingleEvent;
import no.moteplass.platform.recurrence.RecurrenceRule;

/**
 * What is attached for the reader's own calendar: the feed's UID, RECURRENCE-ID and SEQUENCE, and no more than P2 allows.
 * Nothing for who pulls a calendar, or everything would show twice; but a UID that once went by mail goes on by mail.
 */
@ApplicationScoped
class CalendarContents {

    private final ScheduleRepository schedule;
    private final ToldRepository told;
    private final Preferences preferences;
    private final SessionTitles titles;
    private final PortalPages pages;

    CalendarContents(
            ScheduleRepository schedule,
            ToldRepository told,
            Preferences preferences,
            SessionTitles titles,
            PortalPages pages) {
        this.schedule = schedule;
        this.told = told;
        this.preferences = preferences;
        this.titles = titles;
        this.pages = pages;
    }

    Optional<CalendarContent> of(
            Delivery delivery, Recipient recipient, Picture picture, List<Told> listed, Optional<SeriesFacts> series) {
        var uid = delivery.subject();
        var invited = told.isInvited(recipient.leader(), uid);
        var cancels = delivery.kind() == SESSION_CANCELLED;
        if (!invited && (cancels || !attaches(recipient.leader()))) {
            return Optional.empty();
        }
        var whole = !cancels && (!invited || delivery.kind() == SESSION_INVITATION);
        return event(recipient, picture, uid, listed, series, whole)
                .map(event -> new CalendarContent(cancels, event, participation(recipient, listed)));
    }

    private boolean attaches(UUID leader) {
        return switch (preferences.of(leader).attachInvitation()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> !schedule.pullsCalendar(leader);
        };
    }

    private Optional<CalendarEvent> event(
            Recipient recipient,
            Picture picture,
            String uid,
            List<Told> listed,
            Optional<SeriesFacts> series,
            boolean whole) {
        if (series.isEmpty()) {
            return listed.stream()
                    .map(each -> picture.session(each.session()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(session -> single(recipient, picture, session));
        }
        if (whole) {
            return Optional.of(recurring(recipient, picture, series.get()));
        }
        var occurrences = listed.stream()
                .map(each -> picture.session(each.session()))
                .filter(Objects::nonNull)
                .map(session -> occurrence(recipient, picture, session))
                .toList();
        return occurrences.isEmpty()
                ? Optional.empty()
                : Optional.of(new EventInstances(uid, series.get().zone(), occurrences));
    }

    private CalendarEvent single(Recipient recipient, Picture picture, SessionFacts session) {
        return new SingleEvent(
                session.uid(),
                session.zone(),
                session.startLocal(),
                session.duration(),
                details(recipient, picture, session),
                new Revision(session.sequence(), session.lastModified(), null));
    }

    /** The series as it is the person's: its own dates, everything else excluded. */
    private CalendarEvent recurring(Recipient recipient, Picture picture, SeriesFacts series) {
        var dates = Objects.requireNonNullElse(series.dates(), List.<LocalDateTime>of());
        var sessions = schedule.withUid(series.uid()).stream().map(Fact::it).toList();
        var led = led(recipient.leader(), sessions);
        var occurrences = sessions.stream()
                .filter(session -> led.contains(session.id()) || picture.isTheirs(recipient.leader(), session))
                .filter(Predicate.not(SessionFacts::isCancelled))
                .filter(session -> session.recurrenceId() != null && dates.contains(session.recurrenceId()))
                .map(session -> occurrence(recipient, picture, session))
                .toList();
        return new RecurringEvent(
                series.uid(),
                series.zone(),
                RecurrenceRule.of(series.rule()),
                dates,
                series.duration(),
                details(
                        recipient,
                        picture,
                        titles.title(picture, series, recipient),
                        series.place(),
                        series.link(),
                        pages.group(series.group())),
                new Revision(series.sequence(), series.lastModified(), series.created()),
                occurrences);
    }

    /** What the person leads of it, past ones too. */
    private Set<UUID> led(UUID leader, List<SessionFacts> sessions) {
        var ids = sessions.stream().map(SessionFacts::id).toList();
        return schedule.assignments(ids).stream()
                .map(Fact::it)
                .filter(assignment -> assignment.leaders().contains(leader))
                .map(AssignmentFacts::session)
                .collect(toSet());
    }

    private Occurrence occurrence(Recipient recipient, Picture picture, SessionFacts session) {
        return new Occurrence(
                Objects.requireNonNullElse(session.recurrenceId(), session.startLocal()),
                session.startLocal(),
                session.duration(),
                details(recipient, picture, session),
                new Revision(session.sequence(), session.lastModified(), null));
    }

    private EventDetails details(Recipient recipient, Picture picture, SessionFacts session) {
        return details(
                recipient,
                picture,
                titles.title(picture, session, recipient),
                session.place(),
                session.link(),
                session.series() == null ? pages.session(session.id()) : pages.group(session.group()));
    }

    /** As the calendars of sessions-service show them, so that both are one entry to a reader who has both. */
    private static EventDetails details(
            Recipient recipient,
            Picture picture,
            String title,
            @Nullable String place,
            @Nullable String link,
            URI page) {
        var group = picture.group();
        var where = place == null ? link : link == null ? place : place + ", " + link;
        return new EventDetails(
                title,
                where,
                page,
                group.confidential() ? null : group.purpose(),
                group.confidential() ? List.of() : List.of(group.programmeName(recipient.language())),
                EventDetails.EventStatus.CONFIRMED,
                group.confidential() ? EventDetails.Classification.PRIVATE : EventDetails.Classification.PUBLIC);
    }

    private Participation participation(Recipient recipient, List<Told> listed) {
        if (listed.size() != 1) {
            return Participation.NEEDS_ACTION;
        }
        return schedule.response(listed.getFirst().session(), recipient.leader())
                .map(ResponseFacts::response)
                .map(CalendarContents::participation)
                .orElse(Participation.NEEDS_ACTION);
    }

    private static Participation participation(String response) {
        return switch (response) {
            case "ACCEPTED" -> Participation.ACCEPTED;
            case "DECLINED" -> Participation.DECLINED;
            case "TENTATIVE" -> Participation.TENTATIVE;
            default -> Participation.NEEDS_ACTION;
        };
    }
}
