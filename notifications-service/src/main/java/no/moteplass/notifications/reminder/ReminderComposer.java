package no.moteplass.notifications.reminder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

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
import no.moteplass.notifications.preference.Choices;
import no.moteplass.notifications.preference.Preferences;
import no.moteplass.notifications.reminder.ReminderPlanner.Pair;
import no.moteplass.notifications.schedule.KnownResponse;
import no.moteplass.notifications.schedule.KnownSession;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.snapshot.GroupNames;
import no.moteplass.notifications.snapshot.GroupSnapshot;
import no.moteplass.notifications.snapshot.GroupSnapshots;
import no.moteplass.notifications.snapshot.GroupSnapshots.One;
import no.moteplass.notifications.snapshot.LastNotifiedRepository;
import no.moteplass.notifications.snapshot.LastNotifiedRepository.Heard;
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

    /** What the reminders of a batch depend on, read before the first of them is composed. */
    private record Known(
            Map<One, GroupSnapshot> snapshots,
            Map<UUID, String> contacts,
            Set<Heard> heard,
            Map<Pair, KnownResponse> answers,
            Map<UUID, Choices> choices,
            Map<Pair, List<Delivery>> others) {}

    @Override
    public Composition compose(Delivery delivery, Recipient recipient, boolean again, Instant now) {
        var draft = new Draft(delivery, recipient, again);
        return composing(List.of(draft), now).apply(draft);
    }

    @Override
    public Function<Draft, Composition> composing(List<Draft> drafts, Instant now) {
        var known = known(drafts.stream().map(Draft::delivery).toList(), now);
        return draft -> compose(draft, known, now);
    }

    private Known known(List<Delivery> reminders, Instant now) {
        var of = snapshots.of(
                reminders.stream().flatMap(each -> one(each).stream()).toList());
        var sessions = new HashMap<UUID, KnownSession>();
        of.forEach((one, snapshot) -> snapshot.sessions().forEach(session -> sessions.put(session.id(), session)));
        var leaders = reminders.stream().map(Delivery::leader).toList();
        return new Known(
                of,
                names.contacts(of.values().stream().map(GroupSnapshot::group).collect(toSet())),
                lastNotified.heard(reminders.stream()
                        .flatMap(each -> Optional.ofNullable(
                                        sessions.get(pair(each).session()))
                                .stream()
                                .map(session -> heard(each.leader(), session)))
                        .toList()),
                schedule
                        .lastResponses(
                                reminders.stream()
                                        .map(each -> pair(each).session())
                                        .toList(),
                                leaders)
                        .stream()
                        .collect(toMap(each -> new Pair(each.leader(), each.session()), each -> each)),
                preferences.of(Set.copyOf(leaders)),
                deliveries.otherRemindersDue(reminders, now).stream().collect(groupingBy(ReminderComposer::pair)));
    }

    private static Optional<One> one(Delivery reminder) {
        return reminder.group()
                .map(group -> new One(group, reminder.leader(), pair(reminder).session()));
    }

    private static Pair pair(Delivery reminder) {
        return new Pair(reminder.leader(), reminder.reminder().orElseThrow().session());
    }

    private static Heard heard(UUID leader, KnownSession session) {
        return new Heard(leader, session.uid(), session.date());
    }

    private Composition compose(Draft draft, Known known, Instant now) {
        var delivery = draft.delivery();
        var recipient = draft.recipient();
        var reminder = delivery.reminder().orElseThrow();
        if (!now.isBefore(reminder.start())) {
            return new Composition.TooLate();
        }
        var snapshot = one(delivery).map(known.snapshots()::get).orElse(null);
        var session = snapshot == null ? null : snapshot.session(reminder.session());
        if (snapshot == null || session == null || !isWanted(snapshot, session, recipient.leader(), known)) {
            return new Composition.Off();
        }
        if (!session.start().isAfter(now) || hasLater(delivery, session, known)) {
            return new Composition.TooLate();
        }
        var movedSince = draft.again() && !session.start().equals(reminder.start());
        if (movedSince || !snapshot.group().sendsEverything()) {
            return new Composition.Overtaken();
        }
        if (!known.heard().contains(heard(recipient.leader(), session))) {
            return new Composition.NotYet(now.plus(UNTIL_THE_INVITATION_LEFT));
        }
        var line = new SessionLine(
                session.id(),
                new SessionLine.When(session.startLocal(), session.duration(), session.zone()),
                new SessionLine.Where(session.place(), session.link()),
                SessionTitles.of(snapshot, session, recipient),
                snapshot.isLead(recipient.leader(), session.id()),
                null);
        var group = snapshot.group();
        return new Composition.Ready(new Message.SessionReminder(
                names.of(group, recipient.language(), known.contacts().get(group.id())), line));
    }

    /** N2: whether a nearer reminder has come due, by when each was to leave; pauses after a refusal do not count. */
    private static boolean hasLater(Delivery reminder, KnownSession session, Known known) {
        var others = known.others().getOrDefault(pair(reminder), List.of());
        if (others.isEmpty()) {
            return false;
        }
        var place = place(reminder, session);
        return others.stream()
                .filter(other ->
                        !other.id().equals(reminder.id()) && start(other).equals(start(reminder)))
                .anyMatch(other -> place(other, session).compareTo(place) > 0
                        || (place(other, session).equals(place) && other.id().compareTo(reminder.id()) > 0));
    }

    private static Instant start(Delivery reminder) {
        return reminder.reminder().orElseThrow().start();
    }

    private static Instant place(Delivery reminder, KnownSession session) {
        return reminder.reminder()
                .map(ReminderDetails::offset)
                .map(ReminderOffset::of)
                .map(offset -> offset.before(session.startLocal(), session.zone()))
                .orElse(reminder.dueAt());
    }

    private static boolean isWanted(GroupSnapshot snapshot, KnownSession session, UUID leader, Known known) {
        var answer = known.answers().get(new Pair(leader, session.id()));
        var choices = known.choices().get(leader);
        return !session.isCancelled()
                && !snapshot.group().isClosed()
                && snapshot.isTheirs(leader, session)
                && (answer == null || !answer.isDeclined())
                && choices != null
                && choices.wants(MessageKind.SESSION_REMINDER);
    }
}
