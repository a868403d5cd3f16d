package no.moteplass.notifications.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownSignUp;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.snapshot.ChangeScope;

/**
 * What follows for the mails of people who come, leave or come back. Who becomes inactive is sent nothing more but that
 * what they stand in is off; who comes back is told what holds then, if they have not been.
 */
@ApplicationScoped
class FollowPeople {

    private final DirectoryRepository directory;
    private final ScheduleRepository schedule;
    private final DeliveryRepository deliveries;
    private final ForgetPerson forget;

    FollowPeople(
            DirectoryRepository directory,
            ScheduleRepository schedule,
            DeliveryRepository deliveries,
            ForgetPerson forget) {
        this.directory = directory;
        this.schedule = schedule;
        this.deliveries = deliveries;
        this.forget = forget;
    }

    /** Cancels what is not to be sent any more, and has everything of theirs planned again. */
    void in(ChangeScope scope, Instant due) {
        scope.erased().forEach(forget::person);
        deliveries.unsentTo(scope.left().keySet()).stream()
                .filter(each -> !MessageKind.ALSO_TO_THE_INACTIVE.contains(each.kind()))
                .forEach(this::cancel);
        deliveries.untriedTo(scope.arrived().keySet()).stream()
                .filter(each -> !each.occasion().endsWith(KnownSignUp.AGAIN))
                .forEach(each -> each.hasten(due));
        var changes = new HashMap<>(scope.left());
        changes.putAll(scope.arrived());
        var people = List.copyOf(changes.keySet());
        directory.membershipsOf(people).forEach(each -> {
            scope.person(each.group(), each.leader(), changes.getOrDefault(each.leader(), ""));
            if (each.isUntoldRemoval()) {
                scope.removal(each);
            }
        });
        schedule.groupsLedBy(people)
                .forEach((leader, groups) ->
                        groups.forEach(group -> scope.person(group, leader, changes.getOrDefault(leader, ""))));
        directory.signUpsOf(people).forEach(each -> scope.signUp(each.id()));
    }

    private void cancel(Delivery delivery) {
        if (MessageKind.TOLD_WHEN_BACK.contains(delivery.kind()) && !delivery.isInDoubt()) {
            directory.notNotified(UUID.fromString(delivery.subject()), delivery.occasion());
        }
        delivery.cancel();
    }
}
