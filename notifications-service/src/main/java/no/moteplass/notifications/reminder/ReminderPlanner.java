package no.moteplass.notifications.reminder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.DeliveryState;
import no.moteplass.notifications.delivery.NewDelivery;
import no.moteplass.notifications.delivery.Occasion;
import no.moteplass.notifications.delivery.ReminderDetails;
import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.preference.Choices;
import no.moteplass.notifications.preference.Preferences;
import no.moteplass.notifications.reminderrule.HoldingRules;
import no.moteplass.notifications.reminderrule.ReminderRules;
import no.moteplass.notifications.schedule.KnownResponse;
import no.moteplass.notifications.schedule.KnownSession;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.snapshot.GroupSnapshot;
import no.moteplass.notifications.timing.ReminderOffset;
import no.moteplass.notifications.timing.ReminderTime;
import no.moteplass.platform.id.Ids;

/** Keeps each person's reminders of each session as the rules, their choices and the session's time ask for (N3, N4). */
@ApplicationScoped
public class ReminderPlanner {

    private final DeliveryRepository deliveries;
    private final Preferences preferences;
    private final ReminderRules rules;
    private final ScheduleRepository schedule;
    private final Clock clock;

    ReminderPlanner(
            DeliveryRepository deliveries,
            Preferences preferences,
            ReminderRules rules,
            ScheduleRepository schedule,
            Clock clock) {
        this.deliveries = deliveries;
        this.preferences = preferences;
        this.rules = rules;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** One person's reminders of one session. */
    public record Pair(UUID leader, UUID session) {}

    /** What the reminders of some pairs depend on, and those that there are. */
    private record Known(
            Map<Pair, List<Delivery>> reminders,
            Map<UUID, Choices> choices,
            Map<Pair, List<KnownResponse>> answers,
            Map<UUID, HoldingRules> rules) {}

    /** Plans the reminders of some pairs of each group again: of many in as many statements as of few. */
    public void arrange(Map<GroupSnapshot, ? extends Collection<Pair>> pairs) {
        if (pairs.values().stream().allMatch(Collection::isEmpty)) {
            return;
        }
        var all = pairs.values().stream().flatMap(Collection::stream).toList();
        var sessions = all.stream().map(Pair::session).distinct().toList();
        var known = new Known(
                deliveries.remindersOf(sessions).stream()
                        .collect(groupingBy(each -> new Pair(
                                each.leader(), each.reminder().orElseThrow().session()))),
                preferences.of(all.stream().map(Pair::leader).distinct().toList()),
                schedule.responses(sessions).stream()
                        .collect(groupingBy(each -> new Pair(each.leader(), each.session()))),
                rules.in(pairs.keySet().stream()
                        .map(GroupSnapshot::group)
                        .collect(toMap(KnownGroup::id, KnownGroup::programme))));
        pairs.forEach((snapshot, some) -> arrange(snapshot, some, known));
    }

    private void arrange(GroupSnapshot snapshot, Collection<Pair> pairs, Known known) {
        var now = clock.instant();
        var group = snapshot.group();
        var holding = known.rules().getOrDefault(group.id(), HoldingRules.NONE);
        for (var pair : pairs) {
            var session = snapshot.session(pair.session());
            var answers = known.answers().getOrDefault(pair, List.<KnownResponse>of());
            var choice = known.choices().get(pair.leader());
            var isWanted = session != null
                    && choice != null
                    && !session.isCancelled()
                    && !group.isClosed()
                    && session.start().isAfter(now)
                    && !snapshot.isInactive(pair.leader())
                    && snapshot.isTheirs(pair.leader(), session)
                    && (answers.isEmpty() || !answers.getLast().isDeclined())
                    && choice.wants(MessageKind.SESSION_REMINDER);
            var offsets = isWanted && choice != null
                    ? holding.offsets(choice.ownOffsets(), snapshot.leads(pair.leader(), pair.session()))
                    : List.<ReminderOffset>of();
            arrange(pair, session, choice, offsets, known.reminders().getOrDefault(pair, List.of()), now);
        }
    }

    private void arrange(
            Pair pair,
            @Nullable KnownSession session,
            @Nullable Choices choice,
            Collection<ReminderOffset> offsets,
            List<Delivery> existing,
            Instant now) {
        var left = new ArrayList<>(existing);
        Map<ReminderOffset, Delivery> waiting = new LinkedHashMap<>();
        for (var offset : offsets) {
            left.stream()
                    .filter(Delivery::isUnsent)
                    .filter(each -> isFor(each, offset))
                    .findFirst()
                    .ifPresent(each -> waiting.put(offset, each));
        }
        left.removeAll(waiting.values());
        left.stream().filter(Delivery::isUnsent).forEach(Delivery::cancel);
        if (session == null || choice == null) {
            return;
        }
        for (var offset : offsets) {
            var known = waiting.get(offset);
            if (known == null) {
                open(pair, session, choice, offset, left, now);
            } else {
                move(known, session, choice, offset, left, now);
            }
        }
    }

    private void open(
            Pair pair,
            KnownSession session,
            Choices choice,
            ReminderOffset offset,
            List<Delivery> others,
            Instant now) {
        var due = ReminderTime.of(session.startLocal(), session.zone(), offset, choice.quietHours(), now);
        var occasion = occasion(session, offset);
        var earlier =
                others.stream().filter(each -> each.occasion().equals(occasion)).findFirst();
        if (due.isEmpty()) {
            return;
        }
        if (earlier.isPresent()) {
            reviveAt(earlier.get(), session, offset, due.get(), now);
            return;
        }
        var wanted = new NewDelivery(
                new Occasion(pair.leader(), MessageKind.SESSION_REMINDER, occasion),
                session.uid(),
                session.group(),
                due.get());
        var reminder = Delivery.of(Ids.next(clock), wanted, now);
        reminder.remindOf(details(session, offset, now), occasion, due.get());
        deliveries.persist(reminder);
    }

    /** N3: the reminder goes with its session. What was due before the change and only waits to leave stays. */
    private static void move(
            Delivery reminder,
            KnownSession session,
            Choices choice,
            ReminderOffset offset,
            List<Delivery> others,
            Instant now) {
        var before = reminder.reminder().orElseThrow();
        var sameStart = session.start().equals(before.start());
        var due = ReminderTime.of(session.startLocal(), session.zone(), offset, choice.quietHours(), now);
        if (sameStart && staysPut(reminder, due, choice, now)) {
            return;
        }
        var occasion = occasion(session, offset);
        var earlier =
                others.stream().filter(each -> each.occasion().equals(occasion)).findFirst();
        if (due.isPresent() && earlier.isEmpty()) {
            reminder.remindOf(details(session, offset, sameStart ? before.knownAt() : now), occasion, due.get());
            return;
        }
        reminder.cancel();
        due.ifPresent(moment -> reviveAt(earlier.orElseThrow(), session, offset, moment, now));
    }

    /** Whether its time has come already, so that it only waits to leave, or is the right one as it is. */
    private static boolean staysPut(Delivery reminder, Optional<Instant> due, Choices choice, Instant now) {
        if (due.filter(reminder.dueAt()::equals).isPresent()) {
            return true;
        }
        if (!reminder.dueAt().isAfter(now)) {
            return due.isEmpty() || !isQuiet(choice, now);
        }
        var tried = reminder.state() == DeliveryState.RETRYING;
        return due.isEmpty() && (tried || !isQuiet(choice, reminder.dueAt()));
    }

    private static boolean isQuiet(Choices choice, Instant moment) {
        return choice.quietHours().flatMap(hours -> hours.around(moment)).isPresent();
    }

    /** One for the same occasion that was cancelled or suppressed is isWanted again; one that has left is not. */
    private static void reviveAt(
            Delivery earlier, KnownSession session, ReminderOffset offset, Instant due, Instant now) {
        earlier.revive(due);
        if (earlier.isUnsent()) {
            earlier.remindOf(details(session, offset, now), earlier.occasion(), due);
        }
    }

    private static boolean isFor(Delivery reminder, ReminderOffset offset) {
        return reminder.reminder()
                .filter(details -> details.offset().equals(offset.text()))
                .isPresent();
    }

    private static ReminderDetails details(KnownSession session, ReminderOffset offset, Instant knownAt) {
        return new ReminderDetails(session.id(), offset.text(), session.start(), knownAt);
    }

    private static String occasion(KnownSession session, ReminderOffset offset) {
        return session.id() + "/" + offset.text() + "/" + session.startLocal();
    }
}
