package no.moteplass.notifications.signupmail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Composition;
import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.DeliveryState;
import no.moteplass.notifications.delivery.MessageComposer;
import no.moteplass.notifications.delivery.Occasion;
import no.moteplass.notifications.delivery.UndeliveredOfferRepository;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownSignUp;
import no.moteplass.notifications.message.GroupName;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.snapshot.GroupNames;
import no.moteplass.notifications.snapshot.GroupPlans;

/** Composes what is said of sign-ups, by what holds when the mail leaves. */
@ApplicationScoped
class SignUpMailComposer implements MessageComposer {

    private static final Duration UNTIL_THE_FIRST_LEFT = Duration.ofMinutes(1);

    private final DirectoryRepository directory;
    private final DeliveryRepository deliveries;
    private final UndeliveredOfferRepository undelivered;
    private final GroupNames names;
    private final GroupPlans plans;

    SignUpMailComposer(
            DirectoryRepository directory,
            DeliveryRepository deliveries,
            UndeliveredOfferRepository undelivered,
            GroupNames names,
            GroupPlans plans) {
        this.directory = directory;
        this.deliveries = deliveries;
        this.undelivered = undelivered;
        this.names = names;
        this.plans = plans;
    }

    @Override
    public Set<MessageKind> kinds() {
        return MessageKind.OF_SIGN_UPS;
    }

    @Override
    public Composition compose(Delivery delivery, Recipient recipient, boolean again, Instant now) {
        var group = delivery.group().orElseThrow();
        var name = names.of(group, recipient.language());
        var signUp = directory.signUp(UUID.fromString(delivery.subject()));
        if (signUp.isEmpty() || !signUp.get().isAtTheTurnOf(delivery.occasion())) {
            return new Composition.Overtaken();
        }
        if (directory
                .group(group)
                .filter(known -> signUp.get().isLetOutBy(known))
                .isEmpty()) {
            // N8: nothing was said, so it is said when the group goes on.
            directory.notNotified(signUp.get().id(), delivery.occasion());
            return new Composition.Overtaken();
        }
        return compose(delivery, signUp.get(), name, now);
    }

    @Override
    public void unreachable(Delivery delivery) {
        directory.notNotified(UUID.fromString(delivery.subject()), delivery.occasion());
    }

    @Override
    public boolean notesWhatWasSent() {
        return true;
    }

    @Override
    public void sent(Delivery delivery) {
        undelivered.forget(delivery.id());
    }

    /** G7: an offer that did not arrive does not lapse, and is not reminded of. */
    @Override
    public void givenUp(Delivery delivery) {
        if (delivery.kind() == MessageKind.SEAT_OFFERED && !isReminder(delivery)) {
            undelivered.add(delivery);
            deliveries
                    .about(occasion(delivery, delivery.occasion() + KnownSignUp.AGAIN))
                    .filter(Delivery::isUnsent)
                    .ifPresent(Delivery::cancel);
        }
    }

    private static boolean isReminder(Delivery delivery) {
        return delivery.occasion().endsWith(KnownSignUp.AGAIN);
    }

    private static Occasion occasion(Delivery delivery, String text) {
        return new Occasion(delivery.leader(), MessageKind.SEAT_OFFERED, text);
    }

    private Composition compose(Delivery delivery, KnownSignUp signUp, GroupName name, Instant now) {
        return switch (delivery.kind()) {
            case SIGN_UP_PLACED -> new Composition.Ready(new Message.SignUpPlaced(name));
            case SIGN_UP_WAITING -> new Composition.Ready(new Message.SignUpWaiting(name, signUp.position()));
            case SEAT_LAPSED ->
                new Composition.Ready(
                        new Message.SeatLapsed(name, signUp.state().equals("LAPSED")));
            case SEAT_OFFERED -> offered(delivery, signUp, name, now);
            case SIGN_UP_WITHDRAWN -> new Composition.Ready(new Message.SignUpWithdrawn(name));
            case MEMBER_REMOVED,
                    GROUP_CLOSED,
                    SESSION_INVITATION,
                    SESSION_UPDATED,
                    SESSION_CANCELLED,
                    SESSION_REMINDER -> throw new IllegalStateException("not about a sign-up: " + delivery.kind());
        };
    }

    private Composition offered(Delivery delivery, KnownSignUp signUp, GroupName name, Instant now) {
        var again = isReminder(delivery);
        var expires = signUp.offerExpiresAt();
        if (again && expires != null && !now.isBefore(expires)) {
            return new Composition.TooLate();
        }
        var first = again ? firstOf(delivery) : Optional.<Delivery>empty();
        if (first.filter(each -> each.state() == DeliveryState.FAILED).isPresent()) {
            return new Composition.Off();
        }
        if (first.filter(Delivery::isUnsent).isPresent()) {
            return new Composition.NotYet(now.plus(UNTIL_THE_FIRST_LEFT));
        }
        return new Composition.Ready(new Message.SeatOffered(
                name, plans.of(signUp.group(), now), signUp.id(), signUp.invited(), again, again ? expires : null));
    }

    /** The offer itself. */
    private Optional<Delivery> firstOf(Delivery again) {
        var text = again.occasion();
        return deliveries.about(occasion(again, text.substring(0, text.length() - KnownSignUp.AGAIN.length())));
    }
}
