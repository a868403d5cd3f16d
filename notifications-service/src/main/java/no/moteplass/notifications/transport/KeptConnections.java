package no.moteplass.notifications.transport;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;

/** The connections to the mail server that wait for the next mail, and an end to those that take too long. */
@ApplicationScoped
class KeptConnections {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final MailServer server;
    private final Deque<Kept> idle = new ConcurrentLinkedDeque<>();
    private final Set<SmtpConnection> inUse = ConcurrentHashMap.newKeySet();
    private final ExecutorService watch = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("mail-watch").factory());

    private record Kept(SmtpConnection connection, long since) {}

    KeptConnections(MailServer server) {
        this.server = server;
        watch.execute(this::watch);
    }

    /** One that is there already, and was used last. */
    Optional<SmtpConnection> kept(long until) {
        var next = idle.pollLast();
        if (next == null) {
            return Optional.empty();
        }
        hold(next.connection(), until);
        return Optional.of(next.connection());
    }

    /** @param until when of {@link System#nanoTime} it is cut off if the server has not answered */
    SmtpConnection open(long until) throws MessagingException {
        return server.open(connection -> hold(connection, until));
    }

    private void hold(SmtpConnection connection, long until) {
        connection.mayTakeUntil(until);
        inUse.add(connection);
    }

    /** It waits for the next mail, unless it is of no more use. */
    void giveBack(SmtpConnection connection) {
        connection.mayTakeUntil(Long.MAX_VALUE);
        inUse.remove(connection);
        var settings = server.settings();
        var worn = settings.maxMailsPerConnection().isPresent()
                && settings.maxMailsPerConnection().getAsLong() > 0
                && connection.taken() >= settings.maxMailsPerConnection().getAsLong();
        if (connection.isUsable() && settings.keepAlive() && !worn) {
            idle.addLast(new Kept(connection, System.nanoTime()));
        } else {
            connection.close();
        }
    }

    /** It is of no more use. */
    void letGo(SmtpConnection connection) {
        inUse.remove(connection);
        connection.cutOff();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                look();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        var now = System.nanoTime();
        for (var each : List.copyOf(inUse)) {
            if (each.isOverdue(now)) {
                inUse.remove(each);
                each.cutOff();
            }
        }
        var longest = server.settings().keepAliveTimeout().toNanos();
        for (var eldest = idle.peekFirst(); eldest != null && longest > 0; eldest = idle.peekFirst()) {
            if (now - eldest.since() < longest || !idle.remove(eldest)) {
                return;
            }
            eldest.connection().close();
        }
    }

    @PreDestroy
    void close() {
        watch.shutdownNow();
        idle.forEach(each -> each.connection().close());
        inUse.forEach(SmtpConnection::cutOff);
    }
}
