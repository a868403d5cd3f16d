package no.moteplass.notifications.delivery;

import java.time.Instant;
import java.util.Set;

import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;

/** Makes messages of some kinds from what holds. */
public interface MessageComposer {

    Set<MessageKind> kinds();

    /**
     * Called in the short transaction that claims the delivery.
     *
     * @param again whether an earlier try may have arrived: then what it said is said again
     */
    Composition compose(Delivery delivery, Recipient recipient, boolean again, Instant now);

    /** Nothing can be sent to this person now: what was to be said is still to be said. */
    default void unreachable(Delivery delivery) {}

    /** The mail left, or may have. Called in the transaction that records it. */
    default void sent(Delivery delivery) {}

    /**
     * No mail can have left: whatever was noted with the claim is taken back. Called in the transaction that records it.
     */
    default void notSent(Delivery delivery) {}

    /** Nobody tries any more to deliver it. Called in the transaction that records it. */
    default void givenUp(Delivery delivery) {}
}
