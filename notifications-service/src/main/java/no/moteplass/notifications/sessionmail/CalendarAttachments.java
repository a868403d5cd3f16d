package no.moteplass.notifications.sessionmail;

import static java.util.stream.Collectors.toSet;
import static no.moteplass.notifications.message.MessageKind.SESSION_CANCELLED;
import static no.moteplass.notifications.message.MessageKind.SESSION_INVITATION;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.email.PortalPages;
import no.moteplass.notifications.message.CalendarContent;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.preference.Preferences;
import no.moteplass.notifications.schedule.KnownAssignment;
import no.moteplass.notifications.schedule.KnownResponse;
import no.moteplass.notifications.schedule.KnownSeries;
import no.moteplass.notifications.schedule.KnownSession;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.snapshot.GroupSnapshot;
import no.moteplass.notifications.snapshot.LastNotified;
import no.moteplass.notifications.snapshot.LastNotifiedRepository;
import no.moteplass.notifications.snapshot.SessionTitles;
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
class CalendarAttachments {

    private final ScheduleRepository schedule;
    private final LastNotifiedRepository lastNotified;
    private final Preferences preferences;
    private final PortalPages pages;

    CalendarAttachments(
            ScheduleRepository schedule,
            LastNotifiedRepository lastNotified,
            Preferences preferences,
            PortalPages pages) {
        this.schedule = schedule;
        this.lastNotified = lastNotified;
        this.preferences = preferences;
        this.pages = pages;
    }

    Optional<CalendarContent> of(
            Delivery delivery,
            Recipient recipient,
            GroupSnapshot snapshot,
            List<LastNotified> listed,
            Optional<KnownSeries> series) {
        var uid = delivery.subject();
        var invited = lastNotified.isInvited(recipient.leader(), uid);
        var cancels = delivery.kind() == SESSION_CANCELLED;
        if (!invited && (cancels || !attaches(recipient.leader()))) {
            return Optional.empty();
        }
        var whole = !cancels && (!invited || delivery.kind() == SESSION_INVITATION);
        return event(recipient, snapshot, uid, listed, series, whole)
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
            GroupSnapshot snapshot,
            String uid,
            List<LastNotified> listed,
            Optional<KnownSeries> series,
            boolean whole) {
        if (series.isEmpty()) {
            return listed.stream()
                    .map(each -> snapshot.session(each.session()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(session -> single(recipient, snapshot, session));
        }
        if (whole) {
            return Optional.of(recurring(recipient, snapshot, series.get()));
        }
        var occurrences = listed.stream()
                .map(each -> snapshot.session(each.session()))
                .filter(Objects::nonNull)
                .map(session -> occurrence(recipient, snapshot, session))
                .toList();
        return occurrences.isEmpty()
                ? Optional.empty()
                : Optional.of(new EventInstances(uid, series.get().zone(), occurrences));
    }

    private CalendarEvent single(Recipient recipient, GroupSnapshot snapshot, KnownSession session) {
        return new SingleEvent(
                session.uid(),
                session.zone(),
                session.startLocal(),
                session.duration(),
                details(recipient, snapshot, session),
                new Revision(session.sequence(), session.lastModified(), null));
    }

    /** The series as it is the person's: its own dates, everything else excluded. */
    private CalendarEvent recurring(Recipient recipient, GroupSnapshot snapshot, KnownSeries series) {
        var dates = series.dates();
        var sessions = schedule.withUid(series.uid());
        var led = led(recipient.leader(), sessions);
        var occurrences = sessions.stream()
                .filter(session -> led.contains(session.id()) || snapshot.isTheirs(recipient.leader(), session))
                .filter(Predicate.not(KnownSession::isCancelled))
                .filter(session -> session.recurrenceId() != null && dates.contains(session.recurrenceId()))
                .map(session -> occurrence(recipient, snapshot, session))
                .toList();
        return new RecurringEvent(
                series.uid(),
                series.zone(),
                RecurrenceRule.of(series.rule()),
                dates,
                series.duration(),
                details(
                        recipient,
                        snapshot,
                        SessionTitles.of(snapshot, series, recipient),
                        series.place(),
                        series.link(),
                        pageOfSeries(snapshot)),
                new Revision(series.sequence(), series.lastModified(), series.created()),
                occurrences);
    }

    /** What the person leads of it, past ones too. */
    private Set<UUID> led(UUID leader, List<KnownSession> sessions) {
        var ids = sessions.stream().map(KnownSession::id).toList();
        return schedule.assignments(ids).stream()
                .filter(assignment -> assignment.leaders().contains(leader))
                .map(KnownAssignment::session)
                .collect(toSet());
    }

    private Occurrence occurrence(Recipient recipient, GroupSnapshot snapshot, KnownSession session) {
        return new Occurrence(
                Objects.requireNonNullElse(session.recurrenceId(), session.startLocal()),
                session.startLocal(),
                session.duration(),
                details(recipient, snapshot, session),
                new Revision(session.sequence(), session.lastModified(), null));
    }

    private EventDetails details(Recipient recipient, GroupSnapshot snapshot, KnownSession session) {
        return details(
                recipient,
                snapshot,
                SessionTitles.of(snapshot, session, recipient),
                session.place(),
                session.link(),
                session.series() == null ? pages.session(session.id()) : pageOfSeries(snapshot));
    }

    /** Of a confidential group the reader's own page: a link would tell others which group it is (P2). */
    private URI pageOfSeries(GroupSnapshot snapshot) {
        var group = snapshot.group();
        return group.confidential() ? pages.mine() : pages.group(group.id());
    }

    /** As the calendars of sessions-service show them, so that both are one entry to a reader who has both. */
    private static EventDetails details(
            Recipient recipient,
            GroupSnapshot snapshot,
            String title,
            @Nullable String place,
            @Nullable String link,
            URI page) {
        var group = snapshot.group();
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

    private Participation participation(Recipient recipient, List<LastNotified> listed) {
        if (listed.size() != 1) {
            return Participation.NEEDS_ACTION;
        }
        return schedule.response(listed.getFirst().session(), recipient.leader())
                .map(KnownResponse::response)
                .map(CalendarAttachments::participation)
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
