package no.moteplass.notifications.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.Draft;
import no.moteplass.notifications.delivery.Drafting;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.preference.Preferences;
import no.moteplass.notifications.schedule.ResponseFacts;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.schedule.SessionFacts;
import no.moteplass.notifications.telling.GroupNames;
import no.moteplass.notifications.telling.Picture;
import no.moteplass.notifications.telling.Pictures;
import no.moteplass.notifications.telling.SessionTitles;
import no.moteplass.notifications.telling.ToldRepository;

/** What a reminder says, if it is still right to remind when its time has come (N2, N3). */
@ApplicationScoped
class ReminderDrafts implements Drafting {

    private static final Duration UNTIL_THE_INVITATION_LEFT = Duration.ofSeconds(30);

    private final Pictures pictures;
    private final ToldRepository told;
    private final ScheduleRepository schedule;
    private final DeliveryRepository deliveries;
    private final Preferences preferences;
    private final GroupNames names;
    private final SessionTitles titles;

    ReminderDrafts(
            Pictures pictures,
            ToldRepository told,
            ScheduleRepository schedule,
            DeliveryRepository deliveries,
            Preferences preferences,
            GroupNames names,
            SessionTitles titles) {
        this.pictures = pictures;
        this.told = told;
        this.schedule = schedule;
        this.deliveries = deliveries;
        this.preferences = preferences;
        this.names = names;
        this.titles = titles;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.SESSION_REMINDER);
    }

    @Override
    public Draft draft(Delivery delivery, Recipient recipient, boolean again, Instant now) {
        var start = delivery.forStart();
        if (start != null && !now.isBefore(start)) {
            return new Draft.TooLate();
        }
        var picture = pictures.of(delivery.group(), delivery.leader(), now);
        var id = delivery.remindedSession();
        var session = id == null || picture.isEmpty() ? null : picture.get().session(id);
        if (picture.isEmpty() || session == null || !isWanted(picture.get(), session, recipient.leader())) {
            return new Draft.Off();
        }
        if (!session.start().isAfter(now) || hasLater(delivery, session, now)) {
            return new Draft.TooLate();
        }
        var movedSince = again && !session.start().equals(start);
        if (movedSince || !picture.get().group().sendsEverything()) {
            return new Draft.Overtaken();
        }
        if (!told.knows(recipient.leader(), session.uid(), session.date())) {
            return new Draft.NotYet(now.plus(UNTIL_THE_INVITATION_LEFT));
        }
        var line = new SessionLine(
                session.id(),
                new SessionLine.When(session.startLocal(), session.duration(), session.zone()),
                new SessionLine.Where(session.place(), session.link()),
                titles.title(picture.get(), session, recipient),
                picture.get().isLead(recipient.leader(), session.id()),
                null);
        return new Draft.Ready(new Message.SessionReminder(names.of(delivery.group(), recipient.language()), line));
    }

    /** N2: whether a nearer reminder has come due, by when each was wanted; pauses after a refusal do not count. */
    private boolean hasLater(Delivery reminder, SessionFacts session, Instant now) {
        var place = place(reminder, session);
        return deliveries.otherRemindersDue(reminder, now).stream()
                .anyMatch(other -> place(other, session).compareTo(place) > 0
                        || (place(other, session).equals(place) && other.id().compareTo(reminder.id()) > 0));
    }

    private static Instant place(Delivery reminder, SessionFacts session) {
        return Optional.ofNullable(reminder.beforeStart())
                .map(ReminderOffset::of)
                .map(offset -> offset.before(session.startLocal(), session.zone()))
                .orElse(reminder.dueAt());
    }

    private boolean isWanted(Picture picture, SessionFacts session, UUID leader) {
        return !session.isCancelled()
                && !picture.group().isClosed()
                && picture.isTheirs(leader, session)
                && schedule.response(session.id(), leader)
                        .filter(ResponseFacts::isDeclined)
                        .isEmpty()
                && preferences.of(leader).wants(MessageKind.SESSION_REMINDER);
    }
}
