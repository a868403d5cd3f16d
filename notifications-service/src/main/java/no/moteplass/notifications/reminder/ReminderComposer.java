package no.moteplass.notifications.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Composition;
import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.MessageComposer;
import no.moteplass.notifications.delivery.ReminderDetails;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.preference.Preferences;
import no.moteplass.notifications.schedule.KnownResponse;
import no.moteplass.notifications.schedule.KnownSession;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.snapshot.GroupNames;
import no.moteplass.notifications.snapshot.GroupSnapshot;
import no.moteplass.notifications.snapshot.GroupSnapshots;
import no.moteplass.notifications.snapshot.LastNotifiedRepository;
import no.moteplass.notifications.snapshot.SessionTitles;
import no.moteplass.notifications.timing.ReminderOffset;

/** What a reminder says, if it is still right to remind when its time has come (N2, N3). */
@ApplicationScoped
class ReminderComposer implements MessageComposer {

    private static final Duration UNTIL_THE_INVITATION_LEFT = Duration.ofSeconds(30);

    private final GroupSnapshots snapshots;
    private final LastNotifiedRepository lastNotified;
    private final ScheduleRepository schedule;
    private final DeliveryRepository deliveries;
    private final Preferences preferences;
    private final GroupNames names;

    ReminderComposer(
            GroupSnapshots snapshots,
            LastNotifiedRepository lastNotified,
            ScheduleRepository schedule,
            DeliveryRepository deliveries,
            Preferences preferences,
            GroupNames names) {
        this.snapshots = snapshots;
        this.lastNotified = lastNotified;
        this.schedule = schedule;
        this.deliveries = deliveries;
        this.preferences = preferences;
        this.names = names;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.SESSION_REMINDER);
    }

    @Override
    public Composition compose(Delivery delivery, Recipient recipient, boolean again, Instant now) {
        var reminder = delivery.reminder().orElseThrow();
        if (!now.isBefore(reminder.start())) {
            return new Composition.TooLate();
        }
        var snapshot = delivery.group().flatMap(group -> snapshots.of(group, delivery.leader(), now));
        var session = snapshot.isEmpty() ? null : snapshot.get().session(reminder.session());
        if (snapshot.isEmpty() || session == null || !isWanted(snapshot.get(), session, recipient.leader())) {
            return new Composition.Off();
        }
        if (!session.start().isAfter(now) || hasLater(delivery, session, now)) {
            return new Composition.TooLate();
        }
        var movedSince = again && !session.start().equals(reminder.start());
        if (movedSince || !snapshot.get().group().sendsEverything()) {
            return new Composition.Overtaken();
        }
        if (!lastNotified.knows(recipient.leader(), session.uid(), session.date())) {
            return new Composition.NotYet(now.plus(UNTIL_THE_INVITATION_LEFT));
        }
        var line = new SessionLine(
                session.id(),
                new SessionLine.When(session.startLocal(), session.duration(), session.zone()),
                new SessionLine.Where(session.place(), session.link()),
                SessionTitles.of(snapshot.get(), session, recipient),
                snapshot.get().isLead(recipient.leader(), session.id()),
                null);
        return new Composition.Ready(
                new Message.SessionReminder(names.of(snapshot.get().group().id(), recipient.language()), line));
    }

    /** N2: whether a nearer reminder has come due, by when each was to leave; pauses after a refusal do not count. */
    private boolean hasLater(Delivery reminder, KnownSession session, Instant now) {
        var place = place(reminder, session);
        return deliveries.otherRemindersDue(reminder, now).stream()
                .anyMatch(other -> place(other, session).compareTo(place) > 0
                        || (place(other, session).equals(place) && other.id().compareTo(reminder.id()) > 0));
    }

    private static Instant place(Delivery reminder, KnownSession session) {
        return reminder.reminder()
                .map(ReminderDetails::offset)
                .map(ReminderOffset::of)
                .map(offset -> offset.before(session.startLocal(), session.zone()))
                .orElse(reminder.dueAt());
    }

    private boolean isWanted(GroupSnapshot snapshot, KnownSession session, UUID leader) {
        return !session.isCancelled()
                && !snapshot.group().isClosed()
                && snapshot.isTheirs(leader, session)
                && schedule.response(session.id(), leader)
                        .filter(KnownResponse::isDeclined)
                        .isEmpty()
                && preferences.of(leader).wants(MessageKind.SESSION_REMINDER);
    }
}
