package no.moteplass.notifications.transport;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;

import org.eclipse.angus.mail.smtp.SMTPTransport;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;

/** The mail server that {@code quarkus.mailer} names: how one gets to it, and signs in. */
@ApplicationScoped
class MailServer {

    private static final String CONNECT_MILLIS = "5000";
    private static final int OF_SUBMISSION = 587;
    private static final int OF_SUBMISSION_OVER_TLS = 465;

    private final MailerRuntimeConfig settings;
    private final MailServerTls tls;

    MailServer(MailersRuntimeConfig mailers, MailServerTls tls) {
        this.settings = Objects.requireNonNull(mailers.mailers().get(Mailers.DEFAULT_MAILER_NAME));
        this.tls = tls;
        if (settings.dkim().enabled()) {
            throw new IllegalStateException("quarkus.mailer.dkim: the mail server signs what leaves it");
        }
    }

    /** How many connections there may be, kept or in use. */
    int mostConnections() {
        return settings.maxPoolSize();
    }

    MailerRuntimeConfig settings() {
        return settings;
    }

    /** @param opening is given the connection before there is an answer, so that it can be cut off */
    SmtpConnection open(Consumer<SmtpConnection> opening) throws MessagingException {
        var direct = settings.tls().orElse(false);
        var port = settings.port().orElse(direct ? OF_SUBMISSION_OVER_TLS : OF_SUBMISSION);
        var sockets = new ConnectionSockets(tls.sockets(settings));
        var transport = new SMTPTransport(
                Session.getInstance(properties(sockets, direct)),
                new URLName("smtp", settings.host(), port, null, null, null));
        var connection = new SmtpConnection(transport, sockets);
        opening.accept(connection);
        var signsIn = signsIn();
        transport.connect(
                settings.host(),
                port,
                signsIn ? settings.username().orElse(null) : null,
                signsIn ? settings.password().orElse(null) : null);
        if (isWanted(settings.login(), "REQUIRED") && !transport.supportsExtension("AUTH")) {
            connection.close();
            throw new MessagingException("the mail server offers no way to sign in");
        }
        return connection;
    }

    /** Where it is not forbidden, and the server knows a way. */
    private boolean signsIn() {
        return !isWanted(settings.login(), "DISABLED")
                && settings.username().isPresent()
                && settings.password().isPresent();
    }

    private Properties properties(ConnectionSockets sockets, boolean direct) {
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets.plain());
        properties.put("mail.smtp.ssl.socketFactory", sockets.secured());
        properties.put("mail.smtp.ssl.enable", Boolean.toString(direct));
        properties.put("mail.smtp.ssl.checkserveridentity", Boolean.toString(!tls.trustsAll(settings)));
        properties.put(
                "mail.smtp.starttls.enable", Boolean.toString(!direct && !isWanted(settings.startTLS(), "DISABLED")));
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(!direct && isWanted(settings.startTLS(), "REQUIRED")));
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.quitwait", "false");
        settings.ownHostName().ifPresent(name -> properties.put("mail.smtp.localhost", name));
        settings.authMethods().ifPresent(methods -> properties.put("mail.smtp.auth.mechanisms", spaced(methods)));
        return properties;
    }

    private static String spaced(String methods) {
        return String.join(" ", List.of(methods.toUpperCase(Locale.ROOT).strip().split("[ ,]+")));
    }

    private static boolean isWanted(String setting, String value) {
        return setting.equalsIgnoreCase(value);
    }
}
