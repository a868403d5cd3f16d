package no.moteplass.notifications.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;

/** Makes messages of some kinds from what holds. */
public interface MessageComposer {

    Set<MessageKind> kinds();

    /**
     * A delivery whose time has come, before it is a message.
     *
     * @param again whether an earlier try may have arrived: then what it said is said again
     */
    record Draft(Delivery delivery, Recipient recipient, boolean again) {}

    /** Called in the short transaction that claims the delivery. */
    Composition compose(Delivery delivery, Recipient recipient, boolean again, Instant now);

    /**
     * Composes many that were claimed together, one after the other. Who needs the database reads here what all of them
     * need, in as many statements as for one.
     */
    default Function<Draft, Composition> composing(List<Draft> drafts, Instant now) {
        return draft -> compose(draft.delivery(), draft.recipient(), draft.again(), now);
    }

    /** Nothing can be sent to this person now: what was to be said is still to be said. */
    default void unreachable(Delivery delivery) {}

    /** Whether {@link #sent} does anything: else what has left need not be read again. */
    default boolean notesWhatWasSent() {
        return false;
    }

    /** The mail left, or may have. Called in the transaction that records it. */
    default void sent(Delivery delivery) {}

    /**
     * No mail can have left: whatever was noted with the claim is taken back. Called in the transaction that records it.
     */
    default void notSent(Delivery delivery) {}

    /** Nobody tries any more to deliver it. Called in the transaction that records it. */
    default void givenUp(Delivery delivery) {}
}
