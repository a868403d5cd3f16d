package no.moteplass.notifications.mime;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

/** A mail as it goes to the mail server. */
public final class OutgoingMail extends MimeMessage {

    private final String id;
    private volatile boolean begun;

    /** @param id the delivery's own Message-ID, where the library would draw a new one at each saving */
    public OutgoingMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /** The mail server has taken the envelope, and the mail itself begins: from now on it may arrive. */
    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignored);
    }

    /** Whether any of it was written to a mail server. */
    public boolean isBegun() {
        return begun;
    }
}
