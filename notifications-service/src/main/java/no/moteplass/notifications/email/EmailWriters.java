package no.moteplass.notifications.email;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.Recipient;

/** Knows who writes which kind of message. */
@ApplicationScoped
public class EmailWriters {

    private final Instance<EmailWriter> writers;

    EmailWriters(@Any Instance<EmailWriter> writers) {
        this.writers = writers;
    }

    public EmailContent write(Message message, Recipient reader, Instant now) {
        return writers.stream()
                .filter(writer -> writer.kinds().contains(message.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes " + message.kind()))
                .write(message, reader, now);
    }
}
