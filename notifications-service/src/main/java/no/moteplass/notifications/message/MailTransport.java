package no.moteplass.notifications.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;

/** Hands mails to the mail server that {@code quarkus.mailer} names, over kept connections, and says what came of it. */
@ApplicationScoped
public class MailTransport {

    private static final int CONNECT_MILLIS = 5_000;

    private final MailSettings settings;
    private final MailClient client;
    private final Context context;

    MailTransport(
            Vertx vertx,
            MailSettings settings,
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.port") int port,
            @ConfigProperty(name = "quarkus.mailer.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.mailer.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.mailer.tls", defaultValue = "false") boolean tls,
            @ConfigProperty(name = "quarkus.mailer.keep-alive", defaultValue = "true") boolean keepAlive,
            @ConfigProperty(name = "quarkus.mailer.start-tls", defaultValue = "OPTIONAL") StartTLSOptions startTls) {
        this.settings = settings;
        var config = new MailConfig()
                .setHostname(host)
                .setPort(port)
                .setSsl(tls)
                .setStarttls(startTls)
                .setLogin(user.isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setKeepAlive(keepAlive)
                .setMaxPoolSize(settings.atOnce() * 2)
                .setConnectTimeout(CONNECT_MILLIS)
                // A server that hangs in the middle loses its connection; so does one that is not needed for long.
                .setIdleTimeout((int) settings.timeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        user.ifPresent(config::setUsername);
        password.ifPresent(config::setPassword);
        this.client = MailClient.create(vertx, config);
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

    /** Waits for the answer, at most as long as a mail may take. */
    public Handing hand(MimeMessage mail) {
        try {
            var sent = new CompletableFuture<Void>();
            var message = asVertxSendsIt(mail);
            // Always the same event loop: a connection that is used from another one now and then misses an answer.
            context.runOnContext(now -> client.sendMail(message).onComplete(result -> {
                if (result.succeeded()) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(result.cause());
                }
            }));
            sent.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Handing.Taken();
        } catch (ExecutionException failed) {
            return refusal(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException hanging) {
            return new Handing.Unanswered("no answer within " + settings.timeout());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Handing.Unanswered("this service was stopping");
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("the mail cannot be written", impossible);
        }
    }

    private static Handing refusal(Throwable failure) {
        if (failure instanceof SMTPException smtp) {
            var code = smtp.getReplyCode();
            var reply = OneLine.of(smtp.getReplyMessage());
            var said = reply.startsWith(Integer.toString(code)) || code <= 0 ? reply : code + " " + reply;
            return code >= 500 && code < 600 ? new Handing.RefusedForGood(said) : new Handing.RefusedForNow(said);
        }
        var what = OneLine.of(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        return neverReachedIt(failure) ? new Handing.RefusedForNow(what) : new Handing.Unanswered(what);
    }

    private static boolean neverReachedIt(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException;
    }

    /** Vert.x cannot make a calendar part inside alternatives: it is given headers and body as they are. */
    private static MailMessage asVertxSendsIt(MimeMessage mail) throws MessagingException, IOException {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var header : Collections.list(mail.getAllHeaders())) {
            headers.add(header.getName(), MimeUtility.unfold(header.getValue()));
        }
        return new MailMessage()
                .setFrom(address(mail.getHeader("From", ",")))
                .setTo(address(mail.getHeader("To", ",")))
                .setHeaders(headers)
                .setFixedHeaders(true)
                .setText(body(mail).replace("\r\n", "\n"));
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

    @PreDestroy
    void close() {
        client.close();
    }
}
