package no.moteplass.notifications.preference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.timing.QuietHours;
import no.moteplass.notifications.timing.ReminderOffset;

/**
 * What holds for a person's messages.
 *
 * @param own whether they have chosen it themselves: only then their offsets stand in for the rules
 */
public record Choices(
        long version,
        List<ReminderOffset> offsets,
        Digest digest,
        Optional<QuietHours> quietHours,
        Set<MessageKind> optOut,
        AttachInvitation attachInvitation,
        boolean own) {

    public Choices {
        offsets = List.copyOf(offsets);
        optOut = Set.copyOf(optOut);
    }

    static Choices ofNobody(List<ReminderOffset> offsets) {
        return new Choices(
                1, offsets, Digest.NONE, Optional.of(QuietHours.usual()), Set.of(), AttachInvitation.AUTO, false);
    }

    Choices without(MessageKind kind) {
        var more = new java.util.HashSet<>(optOut);
        more.add(kind);
        return new Choices(version, offsets, digest, quietHours, more, attachInvitation, own);
    }

    /** The offsets they have chosen themselves. */
    public Optional<List<ReminderOffset>> ownOffsets() {
        return own ? Optional.of(offsets) : Optional.empty();
    }

    public boolean wants(MessageKind kind) {
        return !optOut.contains(kind);
    }
}
