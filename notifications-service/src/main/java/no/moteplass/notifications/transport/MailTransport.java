package no.moteplass.notifications.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;

import no.moteplass.notifications.email.MailSettings;
import no.moteplass.notifications.mime.OutgoingMail;
import no.moteplass.notifications.transport.SmtpConnection.NotBegun;
import no.moteplass.platform.text.Printable;

/** Gives mails to the mail server, and says what came of it. */
@ApplicationScoped
public class MailTransport {

    private final MailSettings settings;
    private final MailServer server;
    private final KeptConnections connections;

    MailTransport(MailSettings settings, MailServer server, KeptConnections connections) {
        this.settings = settings;
        this.server = server;
        this.connections = connections;
    }

    /** What the mail server said. */
    public sealed interface Handing {
        record Taken() implements Handing {}

        /** Tried again later. */
        record RefusedForNow(String reply) implements Handing {}

        /** It was on its way when the connection fell silent: it may have arrived. Tried again later. */
        record Unanswered(String what) implements Handing {}

        /** Not tried again. */
        record RefusedForGood(String reply) implements Handing {}
    }

    /** How many mails can be handed over beside each other. */
    public int connections() {
        return server.mostConnections();
    }

    /** Whether a mail could be handed over now. */
    public boolean isThere() {
        var until = patience();
        try {
            var kept = connections.kept(until).filter(this::answers);
            connections.giveBack(kept.isPresent() ? kept.get() : connections.open(until));
            return true;
        } catch (MessagingException away) {
            return false;
        }
    }

    private boolean answers(SmtpConnection connection) {
        if (!connection.answers()) {
            // The server has let go of it meanwhile.
            connections.letGo(connection);
            return false;
        }
        return true;
    }

    /** Waits for the answer, at most as long as a mail may take. */
    public Handing hand(OutgoingMail mail) {
        try {
            return handed(mail);
        } catch (MessagingException | NotBegun away) {
            return new Handing.RefusedForNow(Printable.toOneLine(String.valueOf(away.getMessage())));
        }
    }

    private long patience() {
        return System.nanoTime() + settings.timeout().toNanos();
    }

    private Handing handed(OutgoingMail mail) throws MessagingException, NotBegun {
        var until = patience();
        var kept = connections.kept(until);
        if (kept.isPresent()) {
            try {
                return handed(mail, kept.get());
            } catch (NotBegun ended) {
                // The server has let go of it meanwhile: that says nothing of this mail, nor of the server now.
            }
        }
        return handed(mail, connections.open(until));
    }

    private Handing handed(OutgoingMail mail, SmtpConnection connection) throws NotBegun {
        try {
            return connection.hand(mail);
        } finally {
            connections.giveBack(connection);
        }
    }
}
