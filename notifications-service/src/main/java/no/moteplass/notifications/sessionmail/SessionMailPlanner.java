package no.moteplass.notifications.sessionmail;

import static java.util.stream.Collectors.toSet;
import static no.moteplass.notifications.message.MessageKind.OF_SESSIONS;
import static no.moteplass.notifications.message.MessageKind.SESSION_CANCELLED;
import static no.moteplass.notifications.message.MessageKind.SESSION_INVITATION;
import static no.moteplass.notifications.message.MessageKind.SESSION_UPDATED;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.NewDelivery;
import no.moteplass.notifications.delivery.Occasion;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.reminder.ReminderPlanner;
import no.moteplass.notifications.schedule.KnownSession;
import no.moteplass.notifications.snapshot.ChangeScope;
import no.moteplass.notifications.snapshot.Difference;
import no.moteplass.notifications.snapshot.GroupSnapshot;
import no.moteplass.notifications.snapshot.GroupSnapshots;
import no.moteplass.notifications.snapshot.LastNotified;
import no.moteplass.notifications.snapshot.LastNotifiedRepository;
import no.moteplass.platform.feed.reader.FeedSubscriptions;

/**
 * Plans the mails about sessions. For each person and UID there is at most one mail of each kind that has not left; what
 * it lists is read again when it is claimed, so ten changes while the mail server is away are one mail, and none if
 * everything is back where the person was last notified.
 */
@ApplicationScoped
public class SessionMailPlanner {

    private final GroupSnapshots snapshots;
    private final LastNotifiedRepository lastNotified;
    private final DeliveryRepository deliveries;
    private final ReminderPlanner reminders;
    private final FeedSubscriptions subscriptions;
    private final Clock clock;

    SessionMailPlanner(
            GroupSnapshots snapshots,
            LastNotifiedRepository lastNotified,
            DeliveryRepository deliveries,
            ReminderPlanner reminders,
            FeedSubscriptions subscriptions,
            Clock clock) {
        this.snapshots = snapshots;
        this.lastNotified = lastNotified;
        this.deliveries = deliveries;
        this.reminders = reminders;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** One person's sessions of one UID. */
    private record PersonalSeries(UUID leader, String uid) {}

    /** A mail to be opened, and the sessions that it lists. */
    private record Wanted(NewDelivery mail, Set<UUID> sessions) {}

    /** The sessions of a personal series that something has changed, and the last change that did. */
    private static final class Touched {
        private final Set<UUID> sessions = new HashSet<>();
        private String change = "";
    }

    /**
     * One run of planning.
     *
     * @param news whether what is planned for happened after the sending began, for the feed that said it
     * @param groupsFrom when the sending began for each feed
     * @param due when mails that follow from it may leave
     */
    private record Run(boolean news, Instant groupsFrom, Instant sessionsFrom, Instant due, Instant now) {}

    public void plan(ChangeScope scope, boolean news, Instant due) {
        var run = new Run(
                news, subscriptions.sendFrom("groups"), subscriptions.sendFrom("sessions"), due, clock.instant());
        var series = new LinkedHashMap<GroupSnapshot, Map<PersonalSeries, Touched>>();
        snapshots.of(scope.groups(), run.now()).forEach(each -> series.put(each, series(each, scope)));
        var unsent = unsent(series.values());
        var wanted = new ArrayList<Wanted>();
        var reached = new LinkedHashMap<GroupSnapshot, List<ReminderPlanner.Pair>>();
        series.forEach((snapshot, all) -> all.forEach((personal, touched) -> {
            var waiting = unsent.getOrDefault(personal, Map.of());
            var toSay = toSay(snapshot, personal, waiting.keySet(), run);
            wanted.addAll(settle(snapshot, personal, touched.change, toSay, waiting, run));
            touched.sessions.forEach(session -> reached.computeIfAbsent(snapshot, any -> new ArrayList<>())
                    .add(new ReminderPlanner.Pair(personal.leader(), session)));
        }));
        open(wanted);
        reminders.arrange(reached);
    }

    private Map<PersonalSeries, Map<MessageKind, Delivery>> unsent(Collection<Map<PersonalSeries, Touched>> concerned) {
        var subjects = concerned.stream()
                .flatMap(each -> each.keySet().stream())
                .map(PersonalSeries::uid)
                .collect(toSet());
        var unsent = new HashMap<PersonalSeries, Map<MessageKind, Delivery>>();
        deliveries
                .unsentAbout(subjects, OF_SESSIONS)
                .forEach(delivery -> unsent.computeIfAbsent(
                                new PersonalSeries(delivery.leader(), delivery.subject()),
                                any -> new EnumMap<>(MessageKind.class))
                        .put(delivery.kind(), delivery));
        return unsent;
    }

    /** The series of which at least one session is concerned. */
    private static Map<PersonalSeries, Touched> series(GroupSnapshot snapshot, ChangeScope scope) {
        var series = new LinkedHashMap<PersonalSeries, Touched>();
        var group = snapshot.group().id();
        for (var leader : snapshot.people()) {
            for (var session : snapshot.sessions()) {
                scope.change(group, session.id(), leader)
                        .ifPresent(change -> touch(series, leader, session.uid(), session.id(), change));
            }
        }
        return series;
    }

    private static void touch(
            Map<PersonalSeries, Touched> series, UUID leader, String uid, UUID session, String change) {
        var touched = series.computeIfAbsent(new PersonalSeries(leader, uid), any -> new Touched());
        touched.sessions.add(session);
        touched.change = change;
    }

    /**
     * What is to be said to the person of the whole series, by kind: the sessions to list. What is not news, and was never
     * said, counts as known from now on.
     */
    private Map<MessageKind, Set<UUID>> toSay(
            GroupSnapshot snapshot, PersonalSeries personal, Set<MessageKind> waiting, Run run) {
        var toSay = new EnumMap<MessageKind, Set<UUID>>(MessageKind.class);
        for (var session : snapshot.sessions()) {
            if (!session.uid().equals(personal.uid())) {
                continue;
            }
            var leader = personal.leader();
            var known = snapshot.lastNotified(leader, session.id()).orElse(null);
            var kind = kind(snapshot, Difference.between(snapshot, leader, session.id(), run.now()));
            if (kind == null) {
                continue;
            }
            if (run.news() || waiting.contains(kind) || (known == null && isNews(snapshot, leader, session, run))) {
                if (snapshot.mayHear(leader, session.id())) {
                    toSay.computeIfAbsent(kind, any -> new HashSet<>()).add(session.id());
                }
            } else if (known == null) {
                lastNotified.note(LastNotified.scheduled(leader, session, null));
            }
        }
        return toSay;
    }

    /** The other feed may be later than this one with what happened long ago. */
    private static boolean isNews(GroupSnapshot snapshot, UUID leader, KnownSession session, Run run) {
        return snapshot.isNews(leader, session.id(), run.groupsFrom(), run.sessionsFrom());
    }

    /** N8: what the group's state lets out. */
    static @Nullable MessageKind kind(GroupSnapshot snapshot, Difference difference) {
        var kind = switch (difference) {
            case NONE -> null;
            case NEW -> SESSION_INVITATION;
            case CHANGED -> SESSION_UPDATED;
            case GONE -> SESSION_CANCELLED;
        };
        var lets = kind == SESSION_CANCELLED
                ? snapshot.group().sendsCancellations()
                : snapshot.group().sendsEverything();
        return lets ? kind : null;
    }

    /** Ends what is not to be said any more, brings up to date what waits. @return what else is to be said */
    private static List<Wanted> settle(
            GroupSnapshot snapshot,
            PersonalSeries personal,
            String change,
            Map<MessageKind, Set<UUID>> toSay,
            Map<MessageKind, Delivery> unsent,
            Run run) {
        var wanted = new ArrayList<Wanted>();
        for (var kind : List.of(SESSION_CANCELLED, SESSION_UPDATED, SESSION_INVITATION)) {
            var sessions = toSay.getOrDefault(kind, Set.of());
            var waiting = unsent.get(kind);
            if (sessions.isEmpty()) {
                if (waiting != null && snapshot.isInactive(personal.leader())) {
                    waiting.cancel();
                } else if (waiting != null) {
                    waiting.suppress();
                }
            } else if (waiting != null) {
                waiting.list(sessions);
            } else {
                var occasion = new Occasion(personal.leader(), kind, personal.uid() + "/" + change);
                var group = snapshot.group().id();
                wanted.add(new Wanted(new NewDelivery(occasion, personal.uid(), group, run.due()), sessions));
            }
        }
        return wanted;
    }

    private void open(List<Wanted> wanted) {
        var opened = deliveries.open(wanted.stream().map(Wanted::mail).toList());
        for (var each : wanted) {
            var delivery = opened.get(each.mail().occasion());
            if (delivery != null && delivery.isUnsent()) {
                delivery.list(each.sessions());
            }
        }
    }
}
