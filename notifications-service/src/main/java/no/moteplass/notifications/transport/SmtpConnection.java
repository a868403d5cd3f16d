package no.moteplass.notifications.transport;

import java.io.IOException;
import java.util.Set;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.mime.OutgoingMail;
import no.moteplass.notifications.transport.MailTransport.Handing;
import no.moteplass.platform.text.Printable;

/**
 * A connection to the mail server, which takes one mail after the other. What it may cost in time is watched from outside:
 * whoever holds it says until when, and it is cut off then.
 */
final class SmtpConnection {

    /** RFC 5321, 3.8: the server closes the connection. */
    private static final int FAREWELL = 421;

    /** RFC 4954, 6: about whoever sends, not about the mail. */
    private static final Set<Integer> WRONG_CREDENTIALS = Set.of(530, 534, 535, 538);

    private final SMTPTransport transport;
    private final ConnectionSockets sockets;
    private boolean usable = true;
    private long taken;
    private volatile long until = Long.MAX_VALUE;

    SmtpConnection(SMTPTransport transport, ConnectionSockets sockets) {
        this.transport = transport;
        this.sockets = sockets;
    }

    /** The connection broke before the mail was begun: it cannot have arrived. */
    static final class NotBegun extends Exception {
        private static final long serialVersionUID = 1;

        NotBegun(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Hands a mail over and waits for the answer. */
    Handing hand(OutgoingMail mail) throws NotBegun {
        try {
            transport.sendMessage(mail, mail.getRecipients(RecipientType.TO));
            taken++;
            return new Handing.Taken();
        } catch (MessagingException failed) {
            return told(failed, mail.isBegun());
        }
    }

    private Handing told(MessagingException failed, boolean begun) throws NotBegun {
        var code = replyIn(failed);
        if (code == 0 || code == FAREWELL) {
            usable = false;
            if (!begun) {
                throw new NotBegun(failed);
            }
            return code == FAREWELL ? new Handing.RefusedForNow(said(failed)) : new Handing.Unanswered(said(failed));
        }
        usable = answers();
        return code < 500 || WRONG_CREDENTIALS.contains(code)
                ? new Handing.RefusedForNow(said(failed))
                : new Handing.RefusedForGood(said(failed));
    }

    /** The server's refusal, 4xx or 5xx; 0 where it gave none. */
    private static int replyIn(Exception failed) {
        for (Exception each = failed; each != null; each = nextOf(each)) {
            var code = switch (each) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException mail -> mail.getReturnCode();
                default -> 0;
            };
            if (code >= 400 && code < 600) {
                return code;
            }
        }
        return 0;
    }

    private static @Nullable Exception nextOf(Exception failed) {
        return failed instanceof MessagingException chain ? chain.getNextException() : null;
    }

    /** The innermost words: the server's own, or what broke the connection. */
    private static String said(Exception failed) {
        var last = failed;
        for (var next = nextOf(last); next != null; next = nextOf(last)) {
            last = next;
        }
        return Printable.toOneLine(String.valueOf(last.getMessage()).strip());
    }

    /** Whether the server answers; a connection that has waited may have ended meanwhile. */
    boolean answers() {
        return transport.isConnected();
    }

    boolean isUsable() {
        return usable;
    }

    /** How many mails it has taken. */
    long taken() {
        return taken;
    }

    /** @param nanos of {@link System#nanoTime}: whoever reads or writes then is cut off */
    void mayTakeUntil(long nanos) {
        until = nanos;
    }

    boolean isOverdue(long nanos) {
        return until != Long.MAX_VALUE && nanos - until > 0;
    }

    /** Says goodbye and closes. */
    void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            usable = false;
        } finally {
            cutOff();
        }
    }

    /** Whoever waits for the server on this connection waits no more. */
    void cutOff() {
        try {
            sockets.close();
        } catch (IOException gone) {
            usable = false;
        }
    }
}
