package no.moteplass.notifications.transport;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;

/** The mail server that {@code quarkus.mailer} names: how one gets to it, and signs in. */
@ApplicationScoped
class MailServer {

    private static final int CONNECT_MILLIS = 5_000;
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

    /** @param opening is given the connection as soon as there is one, so that it can be cut off */
    SmtpConnection open(Consumer<SmtpConnection> opening) throws IOException {
        var direct = settings.tls().orElse(false);
        var port = settings.port().orElse(direct ? OF_SUBMISSION_OVER_TLS : OF_SUBMISSION);
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(settings.host(), port), CONNECT_MILLIS);
            var connection = new SmtpConnection(direct ? tls.over(socket, settings) : socket);
            opening.accept(connection);
            fine(connection.read());
            introduce(connection);
            if (!direct) {
                secure(connection);
            }
            signIn(connection);
            return connection;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private void introduce(SmtpConnection connection) throws IOException {
        var here = connection.socket().getLocalAddress();
        var literal = here instanceof Inet6Address
                ? "[IPv6:" + here.getHostAddress().replaceFirst("%.*", "") + "]"
                : "[" + here.getHostAddress() + "]";
        fine(connection.introduce(settings.ownHostName().orElse(literal)));
    }

    private void secure(SmtpConnection connection) throws IOException {
        var wanted = settings.startTLS().toUpperCase(Locale.ROOT);
        if (wanted.equals("DISABLED")) {
            return;
        }
        if (connection.offers("STARTTLS")) {
            fine(connection.ask("STARTTLS"));
            connection.secureBy(tls.over(connection.socket(), settings));
            introduce(connection);
        } else if (wanted.equals("REQUIRED")) {
            throw new IOException("the mail server offers no TLS, and quarkus.mailer.start-tls requires it");
        }
    }

    private void signIn(SmtpConnection connection) throws IOException {
        var wanted = settings.login().toUpperCase(Locale.ROOT);
        var user = settings.username();
        var password = settings.password();
        if (wanted.equals("DISABLED") || wanted.equals("NONE") || user.isEmpty() || password.isEmpty()) {
            return;
        }
        var way = way(connection);
        if (way.isPresent()) {
            fine(signIn(connection, way.get(), user.get(), password.get()));
        } else if (wanted.equals("REQUIRED")) {
            throw new IOException("the mail server offers no way to sign in that is known here");
        }
    }

    private Optional<String> way(SmtpConnection connection) {
        var offered = connection.signIns();
        var allowed = settings.authMethods()
                .map(each -> Arrays.asList(each.toUpperCase(Locale.ROOT).split("[ ,]+")))
                .orElse(List.of("PLAIN", "LOGIN"));
        return allowed.stream()
                .filter(List.of("PLAIN", "LOGIN", "XOAUTH2")::contains)
                .filter(offered::contains)
                .findFirst();
    }

    private static SmtpReply signIn(SmtpConnection connection, String way, String user, String password)
            throws IOException {
        return switch (way) {
            case "PLAIN" -> connection.ask("AUTH PLAIN " + coded("\0" + user + "\0" + password));
            case "XOAUTH2" ->
                connection.ask("AUTH XOAUTH2 " + coded("user=" + user + "\1auth=Bearer " + password + "\1\1"));
            default -> {
                more(connection.ask("AUTH LOGIN"));
                more(connection.ask(coded(user)));
                yield connection.ask(coded(password));
            }
        };
    }

    private static String coded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void more(SmtpReply reply) throws IOException {
        if (!reply.asksForMore()) {
            throw new TurnedAway(reply);
        }
    }

    private static void fine(SmtpReply reply) throws IOException {
        if (!reply.isFine()) {
            throw new TurnedAway(reply);
        }
    }

    /** The server turns everybody away, or us: that is about no mail in particular. */
    static final class TurnedAway extends IOException {
        private static final long serialVersionUID = 1;

        TurnedAway(SmtpReply reply) {
            super(reply.sentence());
        }
    }
}
