package no.moteplass.notifications.email;

import java.time.Instant;
import java.util.Set;

import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;

/** Puts messages of some kinds into words, in their reader's language. */
public interface EmailWriter {

    Set<MessageKind> kinds();

    EmailContent write(Message message, Recipient reader, Instant now);
}
