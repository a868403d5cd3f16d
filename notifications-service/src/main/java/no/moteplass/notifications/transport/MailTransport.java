package no.moteplass.notifications.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import javax.net.ssl.SSLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import no.moteplass.notifications.email.MailSettings;
import no.moteplass.platform.text.Printable;

/**
 * Gives mails to the mail server that {@code quarkus.mailer} names, by the client that Quarkus makes of all its settings,
 * and says what came of it.
 */
@ApplicationScoped
public class MailTransport {

    private static final int CONNECT_MILLIS = 5_000;
    private static final Duration SEEN_LATELY = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    /** RFC 4954, 6. */
    private static final Set<Integer> WRONG_CREDENTIALS = Set.of(530, 534, 535, 538);
    /** How Vert.x begins what it says of a refusal after the greeting and the sign-in. */
    private static final List<String> ABOUT_THE_MAIL = List.of(
            "sender address not accepted",
            "recipient address not accepted",
            "no recipient addresses were accepted",
            "DATA command not accepted",
            "sending data failed");

    private final MailSettings settings;
    private final String host;
    private final int port;
    private final MailClients clients;
    private final Context context;
    private final ReadWriteLock handing = new ReentrantReadWriteLock();
    private volatile boolean hangs;
    private volatile long lastTaken = System.nanoTime() - SEEN_LATELY.toNanos();

    MailTransport(
            Vertx vertx,
            MailSettings settings,
            MailClients clients,
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.port") int port) {
        this.settings = settings;
        this.host = host;
        this.port = port;
        this.clients = clients;
        this.context = vertx.getOrCreateContext();
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

    /** Whether anybody listens where mails are handed over. */
    public boolean isThere() {
        try (var connection = new Socket()) {
            connection.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    /** Waits for the answer, at most as long as a mail may take. */
    public Handing hand(MimeMessage mail) {
        if (!isRenewedIfItHung()) {
            return new Handing.RefusedForNow("the mail server has fallen silent");
        }
        handing.readLock().lock();
        try {
            // A connection that cannot be made must not be mistaken for a mail that was not answered.
            return wasSeenLately() || isThere()
                    ? handed(mail)
                    : new Handing.RefusedForNow("the mail server does not answer");
        } finally {
            handing.readLock().unlock();
        }
    }

    private boolean wasSeenLately() {
        return System.nanoTime() - lastTaken < SEEN_LATELY.toNanos();
    }

    private Handing handed(MimeMessage mail) {
        try {
            var sent = new CompletableFuture<Void>();
            var message = asVertxSendsIt(mail);
            var client = clients.get();
            // Always the same event loop: a connection that is used from another one now and then misses an answer.
            context.runOnContext(now -> client.sendMail(message).onComplete(result -> {
                if (result.succeeded()) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(result.cause());
                }
            }));
            sent.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            lastTaken = System.nanoTime();
            return new Handing.Taken();
        } catch (ExecutionException failed) {
            return refusal(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException hanging) {
            hangs = true;
            return new Handing.Unanswered("no answer within " + settings.timeout());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Handing.Unanswered("this service was stopping");
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("the mail cannot be written", impossible);
        }
    }

    /**
     * A server that falls silent keeps its connections, and the mail client waits for them for ever. Once no mail is on its
     * way any more they are closed, and the next mail gets a new one. Nobody waits for that longer than a claim lasts.
     */
    private boolean isRenewedIfItHung() {
        try {
            if (hangs && handing.writeLock().tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    if (hangs) {
                        clients.renew();
                        hangs = false;
                    }
                } finally {
                    handing.writeLock().unlock();
                }
            }
            return !hangs;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Handing refusal(Throwable failure) {
        if (failure instanceof SMTPException smtp) {
            var code = smtp.getReplyCode();
            var reply = Printable.toOneLine(smtp.getReplyMessage());
            var said = reply.startsWith(Integer.toString(code)) || code <= 0 ? reply : code + " " + reply;
            return isThisMailsOwn(smtp) ? new Handing.RefusedForGood(said) : new Handing.RefusedForNow(said);
        }
        var what = Printable.toOneLine(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        return neverReachedIt(failure) ? new Handing.RefusedForNow(what) : new Handing.Unanswered(what);
    }

    /**
     * Whether a refusal for good is about this mail. A server that turns us away at the door, or does not know our
     * password, refuses everything until somebody mends that: nothing is given up for it (N5).
     */
    private static boolean isThisMailsOwn(SMTPException refusal) {
        var code = refusal.getReplyCode();
        var message = String.valueOf(refusal.getMessage());
        return code >= 500
                && code < 600
                && !WRONG_CREDENTIALS.contains(code)
                && ABOUT_THE_MAIL.stream().anyMatch(message::startsWith);
    }

    private static boolean neverReachedIt(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException;
    }

    /** Vert.x cannot make a calendar part inside alternatives: it is given headers and body as they are. */
    private static MailMessage asVertxSendsIt(MimeMessage mail) throws MessagingException, IOException {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var header : Collections.list(mail.getAllHeaders())) {
            headers.add(header.getName(), asLine(header.getValue()));
        }
        return new MailMessage()
                .setFrom(address(mail.getHeader("From", ",")))
                .setTo(address(mail.getHeader("To", ",")))
                .setHeaders(headers)
                .setFixedHeaders(true)
                .setText(body(mail).replace("\r\n", "\n"));
    }

    /** RFC 2047: a line with encoded words has at most 76 letters, so those stay folded. */
    private static String asLine(String value) {
        return value.contains("=?") ? value.replace("\r\n", "\n") : MimeUtility.unfold(value);
    }

    /** All is seven bits wide: the parts are encoded. */
    private static String body(MimeMessage mail) throws MessagingException, IOException {
        var whole = new ByteArrayOutputStream();
        mail.writeTo(whole);
        var text = whole.toString(StandardCharsets.US_ASCII);
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    /** The bare address: names are for the headers. */
    private static String address(String header) {
        var from = header.lastIndexOf('<');
        return from < 0 ? header.strip() : header.substring(from + 1, header.lastIndexOf('>'));
    }
}
