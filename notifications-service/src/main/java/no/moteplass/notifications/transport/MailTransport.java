package no.moteplass.notifications.transport;

import java.io.IOException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.email.MailSettings;
import no.moteplass.notifications.mime.OutgoingMail;
import no.moteplass.notifications.transport.SmtpConnection.NotBegun;
import no.moteplass.platform.text.Printable;

/** Gives mails to the mail server, and says what came of it. */
@ApplicationScoped
public class MailTransport {

    private static final Duration SEEN_LATELY = Duration.ofSeconds(1);

    private final MailSettings settings;
    private final MailServer server;
    private final KeptConnections connections;
    private volatile long lastTaken = System.nanoTime() - SEEN_LATELY.toNanos();

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
        if (System.nanoTime() - lastTaken < SEEN_LATELY.toNanos()) {
            return true;
        }
        try {
            connections.giveBack(connections.open(patience()));
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    /** Waits for the answer, at most as long as a mail may take. */
    public Handing hand(OutgoingMail mail) {
        try {
            return handed(mail);
        } catch (IOException away) {
            return new Handing.RefusedForNow(Printable.toOneLine(
                    away instanceof MailServer.TurnedAway
                            ? String.valueOf(away.getMessage())
                            : away.getClass().getSimpleName() + ": " + away.getMessage()));
        }
    }

    private long patience() {
        return System.nanoTime() + settings.timeout().toNanos();
    }

    private Handing handed(OutgoingMail mail) throws IOException {
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
            var handing = connection.hand(mail, server.settings().pipelining());
            if (handing instanceof Handing.Taken) {
                lastTaken = System.nanoTime();
            }
            return handing;
        } finally {
            connections.giveBack(connection);
        }
    }
}
