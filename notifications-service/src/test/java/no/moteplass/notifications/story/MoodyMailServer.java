package no.moteplass.notifications.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A mail server that refuses, hangs or closes as a test wants it to. */
public final class MoodyMailServer implements AutoCloseable {

    /** What it does when the text of a mail has come. */
    public enum Mood {
        TAKES,
        /** Takes it, and is gone before it says so. */
        TAKES_IN_SILENCE,
        /** Does not even greet. */
        TURNS_AWAY,
        HANGS,
        CLOSES
    }

    private final ServerSocket socket;
    private final Function<String, @Nullable String> refusal;
    private final Mood mood;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();

    /** @param refusal what it answers to a recipient instead of 250; null for who is welcome */
    public MoodyMailServer(Function<String, @Nullable String> refusal, Mood mood) {
        this.refusal = refusal;
        this.mood = mood;
        try {
            socket = new ServerSocket(Integer.getInteger(Surroundings.SMTP), 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Whole mails, as they came. */
    public List<String> taken() {
        return taken;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            if (mood == Mood.TURNS_AWAY) {
                say(client, "554 5.3.2 no service here");
                return;
            }
            say(client, "220 moody ESMTP");
            var line = in.readLine();
            while (line != null) {
                var command = line.toUpperCase(java.util.Locale.ROOT);
                if (command.startsWith("EHLO")) {
                    say(client, "250 moody");
                } else if (command.startsWith("RCPT")) {
                    var no = refusal.apply(line);
                    say(client, no == null ? "250 OK" : no);
                } else if (command.startsWith("DATA")) {
                    say(client, "354 go on");
                    if (!read(client, in)) {
                        return;
                    }
                } else if (command.startsWith("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, "250 OK");
                }
                line = in.readLine();
            }
        } catch (IOException gone) {
            // The other side has gone; so do we.
        }
    }

    private boolean read(Socket client, BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        var line = in.readLine();
        while (line != null && !line.equals(".")) {
            mail.append(line).append('\n');
            line = in.readLine();
        }
        if (mood == Mood.CLOSES) {
            return false;
        }
        if (mood == Mood.HANGS) {
            return in.readLine() != null;
        }
        taken.add(mail.toString());
        if (mood == Mood.TAKES_IN_SILENCE) {
            return false;
        }
        say(client, "250 taken");
        return true;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    /** Lets nobody in any more, and keeps whoever is there. */
    public void shutTheDoor() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var client : clients) {
                client.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
