package no.moteplass.notifications.email;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;

/** Knows who writes which kind of message. */
@ApplicationScoped
public class EmailWriters {

    private final Map<MessageKind, EmailWriter> writers = new EnumMap<>(MessageKind.class);

    EmailWriters(@Any Instance<EmailWriter> writers) {
        writers.forEach(each -> each.kinds().forEach(kind -> this.writers.put(kind, each)));
    }

    public EmailContent write(Message message, Recipient reader, Instant now) {
        var writer = writers.get(message.kind());
        if (writer == null) {
            throw new IllegalStateException("nobody writes " + message.kind());
        }
        return writer.write(message, reader, now);
    }
}
