package no.moteplass.notifications.sessionmail;

import static no.moteplass.notifications.message.MessageKind.SESSION_CANCELLED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Composition;
import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.DeliveryRepository.Topic;
import no.moteplass.notifications.delivery.MessageComposer;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.message.WhyOff;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.snapshot.Difference;
import no.moteplass.notifications.snapshot.GroupNames;
import no.moteplass.notifications.snapshot.GroupSnapshot;
import no.moteplass.notifications.snapshot.GroupSnapshots;
import no.moteplass.notifications.snapshot.LastNotified;
import no.moteplass.notifications.snapshot.LastNotifiedRepository;
import no.moteplass.notifications.snapshot.SessionTitles;
import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.time.Oslo;

/**
 * Composes what is said of sessions: the difference between what holds and what the person was last notified of, read when
 * the mail is claimed, and noted in the same transaction.
 */
@ApplicationScoped
class SessionMailComposer implements MessageComposer {

    private static final Duration UNTIL_THE_OTHER_LEFT = Duration.ofSeconds(1);

    private final GroupSnapshots snapshots;
    private final LastNotifiedRepository lastNotified;
    private final ScheduleRepository schedule;
    private final GroupNames names;
    private final CalendarAttachments calendars;
    private final DeliveryRepository deliveries;

    SessionMailComposer(
            GroupSnapshots snapshots,
            LastNotifiedRepository lastNotified,
            ScheduleRepository schedule,
            GroupNames names,
            CalendarAttachments calendars,
            DeliveryRepository deliveries) {
        this.snapshots = snapshots;
        this.lastNotified = lastNotified;
        this.schedule = schedule;
        this.names = names;
        this.calendars = calendars;
        this.deliveries = deliveries;
    }

    @Override
    public Set<MessageKind> kinds() {
        return MessageKind.OF_SESSIONS;
    }

    @Override
    public Function<Draft, Composition> composing(List<Draft> drafts, Instant now) {
        var leaving = new HashSet<>(
                deliveries.othersFirst(drafts.stream().map(Draft::delivery).toList(), MessageKind.OF_SESSIONS, now));
        return draft -> {
            var topic = Topic.of(draft.delivery());
            if (leaving.contains(topic)) {
                // What it is to say depends on whether the other one arrives.
                return new Composition.NotYet(now.plus(UNTIL_THE_OTHER_LEFT));
            }
            var composed = compose(draft.delivery(), draft.recipient(), draft.again(), now);
            if (composed instanceof Composition.Ready) {
                leaving.add(topic);
            }
            return composed;
        };
    }

    @Override
    public Composition compose(Delivery delivery, Recipient recipient, boolean again, Instant now) {
        var snapshot = delivery.group().flatMap(group -> snapshots.of(group, delivery.leader(), now));
        if (snapshot.isEmpty()) {
            return new Composition.Overtaken();
        }
        if (!again) {
            note(delivery, snapshot.get(), now);
        }
        var listed = lastNotified.by(delivery.id());
        if (listed.isEmpty()) {
            return new Composition.Overtaken();
        }
        delivery.list(listed.stream().map(LastNotified::session).toList());
        var message = message(delivery, recipient, snapshot.get(), listed);
        delivery.attach(message.calendar() != null && !message.calendar().cancels());
        return new Composition.Ready(message);
    }

    /** Notes whatever of the delivery's kind is still to be said. */
    private void note(Delivery delivery, GroupSnapshot snapshot, Instant now) {
        var leader = delivery.leader();
        for (var session : snapshot.sessions()) {
            if (!session.uid().equals(delivery.subject())) {
                continue;
            }
            var known = snapshot.lastNotified(leader, session.id()).orElse(null);
            var difference = Difference.between(snapshot, leader, session.id(), now);
            if (SessionMailPlanner.kind(snapshot, difference) != delivery.kind()
                    || !snapshot.mayHear(leader, session.id())) {
                continue;
            }
            if (known != null && delivery.kind() == SESSION_CANCELLED) {
                lastNotified.note(known.cancelledBy(delivery.id()));
            } else {
                lastNotified.note(LastNotified.scheduled(leader, session, delivery.id()));
            }
        }
    }

    private Message.SessionsChanged message(
            Delivery delivery, Recipient recipient, GroupSnapshot snapshot, List<LastNotified> listed) {
        var lines = new ArrayList<SessionLine>();
        for (var each : listed) {
            lines.add(line(recipient, snapshot, each));
        }
        lines.sort(Comparator.comparing(line -> line.when().startsAt()));
        var series = schedule.seriesWithUid(delivery.subject());
        return new Message.SessionsChanged(
                delivery.kind(),
                names.of(snapshot.group().id(), recipient.language()),
                whyOff(snapshot, listed),
                lines,
                series.flatMap(each -> RecurrenceRule.of(each.rule()).rhythm()).orElse(null),
                calendars.of(delivery, recipient, snapshot, listed, series).orElse(null));
    }

    /** Where what is listed is off for reasons that differ, it is said to be cancelled. */
    private static WhyOff whyOff(GroupSnapshot snapshot, List<LastNotified> listed) {
        if (snapshot.group().isClosed()) {
            return WhyOff.CANCELLED;
        }
        var sessions =
                listed.stream().map(each -> snapshot.session(each.session())).toList();
        if (sessions.stream().allMatch(each -> each != null && !each.isCancelled())) {
            return WhyOff.LEFT;
        }
        return sessions.stream().allMatch(each -> each != null && each.isReplaced())
                ? WhyOff.REPLACED
                : WhyOff.CANCELLED;
    }

    private SessionLine line(Recipient recipient, GroupSnapshot snapshot, LastNotified each) {
        var session = snapshot.session(each.session());
        var zone = session == null ? Oslo.ZONE : session.zone();
        var before = each.earlier().orElse(null);
        return new SessionLine(
                each.session(),
                SessionLine.When.of(each.start(), each.end(), zone),
                new SessionLine.Where(each.place(), each.link()),
                SessionTitles.of(snapshot, session, recipient),
                snapshot.isLead(recipient.leader(), each.session()),
                before == null || !before.scheduled() || !each.scheduled()
                        ? null
                        : new SessionLine.Before(
                                SessionLine.When.of(before.start(), before.end(), zone),
                                new SessionLine.Where(before.place(), before.link())));
    }

    @Override
    public boolean notesWhatWasSent() {
        return true;
    }

    @Override
    public void sent(Delivery delivery) {
        if (delivery.isAttached()) {
            lastNotified.invited(delivery.leader(), delivery.subject());
        }
    }

    @Override
    public void notSent(Delivery delivery) {
        lastNotified.takeBack(delivery.id());
    }
}
