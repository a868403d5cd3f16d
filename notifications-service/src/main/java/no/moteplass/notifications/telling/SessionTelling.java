package no.moteplass.notifications.telling;

import static no.moteplass.notifications.message.MessageKind.OF_SESSIONS;
import static no.moteplass.notifications.message.MessageKind.SESSION_CANCELLED;
import static no.moteplass.notifications.message.MessageKind.SESSION_INVITATION;
import static no.moteplass.notifications.message.MessageKind.SESSION_UPDATED;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.reminder.ReminderPlanning;
import no.moteplass.notifications.schedule.SessionFacts;
import no.moteplass.platform.feed.reader.FeedSubscriptions;
import no.moteplass.platform.id.Ids;

/**
 * Plans the mails about sessions. For each person and UID there is at most one mail of each kind that has not left; what
 * it lists is read again when it is claimed, so ten changes while the mail server is away are one mail, and none if
 * everything is back where the person was told.
 */
@ApplicationScoped
class SessionTelling {

    private final Pictures pictures;
    private final ToldRepository told;
    private final DeliveryRepository deliveries;
    private final ReminderPlanning reminders;
    private final FeedSubscriptions subscriptions;
    private final Clock clock;

    SessionTelling(
            Pictures pictures,
            ToldRepository told,
            DeliveryRepository deliveries,
            ReminderPlanning reminders,
            FeedSubscriptions subscriptions,
            Clock clock) {
        this.pictures = pictures;
        this.told = told;
        this.deliveries = deliveries;
        this.reminders = reminders;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** One person's sessions of one UID. */
    private record Strand(UUID leader, String uid) {}

    /** The sessions of a strand that something touched or not, and the last change that did. */
    private static final class Touched {
        private final Set<UUID> sessions = new HashSet<>();
        private String change = "";
    }

    /**
     * What is looked at in one go.
     *
     * @param news whether it happened after the sending began, for the feed that told it
     * @param groupsFrom when the sending began for each feed
     * @param due when mails that follow from it may leave
     */
    private record Look(boolean news, Instant groupsFrom, Instant sessionsFrom, Instant due, Instant now) {}

    void tell(Concerns concerns, boolean news, Instant due) {
        var look = new Look(
                news, subscriptions.sendFrom("groups"), subscriptions.sendFrom("sessions"), due, clock.instant());
        for (var picture : pictures.of(concerns.groups(), look.now())) {
            tell(picture, concerns, look);
        }
    }

    private void tell(Picture picture, Concerns concerns, Look look) {
        var strands = strands(picture, concerns);
        var subjects = strands.keySet().stream().map(Strand::uid).distinct().toList();
        var unsent = new HashMap<Strand, Map<MessageKind, Delivery>>();
        deliveries
                .unsentAbout(subjects, OF_SESSIONS)
                .forEach(delivery -> unsent.computeIfAbsent(
                                new Strand(delivery.leader(), delivery.subject()),
                                any -> new EnumMap<>(MessageKind.class))
                        .put(delivery.kind(), delivery));
        var reached = new ArrayList<ReminderPlanning.Pair>();
        strands.forEach((strand, touched) -> {
            var waiting = unsent.getOrDefault(strand, Map.of());
            var wanted = wanted(picture, strand, waiting.keySet(), look);
            settle(picture, strand, touched.change, wanted, waiting, look);
            touched.sessions.forEach(session -> reached.add(new ReminderPlanning.Pair(strand.leader(), session)));
        });
        reminders.arrange(picture, reached);
    }

    /** The strands of which at least one session is touched. */
    private static Map<Strand, Touched> strands(Picture picture, Concerns concerns) {
        var strands = new LinkedHashMap<Strand, Touched>();
        var group = picture.group().id();
        for (var leader : picture.people()) {
            for (var session : picture.sessions()) {
                concerns.change(group, session.id(), leader)
                        .ifPresent(change -> touch(strands, leader, session.uid(), session.id(), change));
            }
        }
        return strands;
    }

    private static void touch(Map<Strand, Touched> strands, UUID leader, String uid, UUID session, String change) {
        var touched = strands.computeIfAbsent(new Strand(leader, uid), any -> new Touched());
        touched.sessions.add(session);
        touched.change = change;
    }

    /**
     * What the person should be told of the whole strand, by kind: the sessions to list. What is not news, and was never
     * told, counts as known from now on.
     */
    private Map<MessageKind, Set<UUID>> wanted(Picture picture, Strand strand, Set<MessageKind> waiting, Look look) {
        var wanted = new EnumMap<MessageKind, Set<UUID>>(MessageKind.class);
        for (var session : picture.sessions()) {
            if (!session.uid().equals(strand.uid())) {
                continue;
            }
            var leader = strand.leader();
            var known = picture.told(leader, session.id()).orElse(null);
            var kind = kind(picture, Difference.between(picture, leader, session.id(), known, look.now()));
            if (kind == null) {
                continue;
            }
            if (look.news() || waiting.contains(kind) || (known == null && isNews(picture, leader, session, look))) {
                wanted.computeIfAbsent(kind, any -> new HashSet<>()).add(session.id());
            } else if (known == null) {
                told.write(Told.scheduled(leader, session, null));
            }
        }
        return wanted;
    }

    /** The other feed may have told later of what this one told long ago. */
    private static boolean isNews(Picture picture, UUID leader, SessionFacts session, Look look) {
        return picture.isNews(leader, session.id(), look.groupsFrom(), look.sessionsFrom());
    }

    /** N8: what the group's state lets out. */
    static @Nullable MessageKind kind(Picture picture, Difference difference) {
        var kind = switch (difference) {
            case NONE -> null;
            case UNTOLD -> SESSION_INVITATION;
            case CHANGED -> SESSION_UPDATED;
            case GONE -> SESSION_CANCELLED;
        };
        var lets = kind == SESSION_CANCELLED
                ? picture.group().sendsCancellations()
                : picture.group().sendsEverything();
        return lets ? kind : null;
    }

    private void settle(
            Picture picture,
            Strand strand,
            String change,
            Map<MessageKind, Set<UUID>> wanted,
            Map<MessageKind, Delivery> unsent,
            Look look) {
        for (var kind : List.of(SESSION_CANCELLED, SESSION_UPDATED, SESSION_INVITATION)) {
            var sessions = wanted.getOrDefault(kind, Set.of());
            var waiting = unsent.get(kind);
            if (sessions.isEmpty()) {
                if (waiting != null) {
                    waiting.suppress();
                }
            } else if (waiting != null) {
                waiting.list(sessions);
            } else {
                open(picture, strand, kind, strand.uid() + "/" + change, sessions, look);
            }
        }
    }

    private void open(
            Picture picture, Strand strand, MessageKind kind, String occasion, Set<UUID> sessions, Look look) {
        var group = picture.group().id();
        var delivery = deliveries.about(strand.leader(), kind, occasion).orElseGet(() -> {
            var opened = Delivery.of(
                    Ids.next(clock), strand.leader(), kind, occasion, strand.uid(), group, look.due(), look.now());
            deliveries.persist(opened);
            return opened;
        });
        delivery.revive(look.due());
        if (delivery.isUnsent()) {
            delivery.list(sessions);
        }
    }
}
