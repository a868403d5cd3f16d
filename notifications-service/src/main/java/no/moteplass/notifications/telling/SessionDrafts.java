package no.moteplass.notifications.telling;

import static no.moteplass.notifications.message.MessageKind.SESSION_CANCELLED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.Draft;
import no.moteplass.notifications.delivery.Drafting;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.schedule.ScheduleRepository;

/**
 * What is said of sessions: the difference between what holds and what the person was told, read when the mail is
 * claimed, and noted as told in the same transaction.
 */
@ApplicationScoped
class SessionDrafts implements Drafting {

    private static final Duration UNTIL_THE_OTHER_LEFT = Duration.ofSeconds(1);

    private final Pictures pictures;
    private final ToldRepository told;
    private final ScheduleRepository schedule;
    private final GroupNames names;
    private final CalendarContents calendars;
    private final DeliveryRepository deliveries;
    private final SessionTitles titles;

    SessionDrafts(
            Pictures pictures,
            ToldRepository told,
            ScheduleRepository schedule,
            GroupNames names,
            CalendarContents calendars,
            DeliveryRepository deliveries,
            SessionTitles titles) {
        this.pictures = pictures;
        this.told = told;
        this.schedule = schedule;
        this.names = names;
        this.calendars = calendars;
        this.deliveries = deliveries;
        this.titles = titles;
    }

    @Override
    public Set<MessageKind> kinds() {
        return MessageKind.OF_SESSIONS;
    }

    @Override
    public Draft draft(Delivery delivery, Recipient recipient, boolean again, Instant now) {
        if (deliveries.isAnotherLeaving(delivery, MessageKind.OF_SESSIONS)) {
            // What it is to tell depends on whether the other one arrives.
            return new Draft.NotYet(now.plus(UNTIL_THE_OTHER_LEFT));
        }
        var picture = pictures.of(delivery.group(), delivery.leader(), now);
        if (picture.isEmpty()) {
            return new Draft.Overtaken();
        }
        if (!again) {
            note(delivery, picture.get(), now);
        }
        var listed = told.by(delivery.id());
        if (listed.isEmpty()) {
            return new Draft.Overtaken();
        }
        delivery.list(listed.stream().map(Told::session).toList());
        var message = message(delivery, recipient, picture.get(), listed);
        delivery.attach(message.calendar() != null && !message.calendar().cancels());
        return new Draft.Ready(message);
    }

    /** Notes as told whatever of the delivery's kind is still to be told. */
    private void note(Delivery delivery, Picture picture, Instant now) {
        var leader = delivery.leader();
        for (var session : picture.sessions()) {
            if (!session.uid().equals(delivery.subject())) {
                continue;
            }
            var known = picture.told(leader, session.id()).orElse(null);
            var difference = Difference.between(picture, leader, session.id(), known, now);
            if (SessionTelling.kind(picture, difference) != delivery.kind()) {
                continue;
            }
            if (known != null && delivery.kind() == SESSION_CANCELLED) {
                told.write(known.cancelledBy(delivery.id()));
            } else {
                told.write(Told.scheduled(leader, session, delivery.id()));
            }
        }
    }

    private Message.SessionsTold message(Delivery delivery, Recipient recipient, Picture picture, List<Told> listed) {
        var lines = new ArrayList<SessionLine>();
        for (var each : listed) {
            lines.add(line(recipient, picture, each));
        }
        lines.sort(Comparator.comparing(line -> line.when().startsAt()));
        var series = schedule.seriesWithUid(delivery.subject());
        return new Message.SessionsTold(
                delivery.kind(),
                names.of(delivery.group(), recipient.language()),
                delivery.kind() == SESSION_CANCELLED && takePlaceWithout(picture, listed),
                lines,
                calendars.of(delivery, recipient, picture, listed, series).orElse(null));
    }

    private static boolean takePlaceWithout(Picture picture, List<Told> listed) {
        return !picture.group().isClosed()
                && listed.stream().allMatch(each -> {
                    var session = picture.session(each.session());
                    return session != null && !session.isCancelled();
                });
    }

    private SessionLine line(Recipient recipient, Picture picture, Told each) {
        var session = picture.session(each.session());
        var zone = titles.zone(session);
        var before = each.before();
        return new SessionLine(
                each.session(),
                SessionLine.When.of(each.start(), each.end(), zone),
                new SessionLine.Where(each.place(), each.link()),
                titles.title(picture, session, recipient),
                picture.isLead(recipient.leader(), each.session()),
                before == null || !before.scheduled() || !each.scheduled()
                        ? null
                        : new SessionLine.Before(
                                SessionLine.When.of(before.start(), before.end(), zone),
                                new SessionLine.Where(before.place(), before.link())));
    }

    @Override
    public void sent(Delivery delivery) {
        if (delivery.isAttached()) {
            told.invited(delivery.leader(), delivery.subject());
        }
    }

    @Override
    public void notSent(Delivery delivery) {
        told.takeBack(delivery.id());
    }
}
