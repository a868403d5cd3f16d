package no.moteplass.e2e.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes mails, and can take its time: whole mails that it holds are answered when it is told to. */
public final class PatientMailServer implements AutoCloseable {
    private static final String RECIPIENT = "RCPT TO:<";
    private static final String ID = "message-id:";

    private static final Pattern LINK = Pattern.compile("/svar/([\\w.~-]+)");

    /**
     * @param to the address alone
     * @param source all of it, its broken lines joined
     */
    public record Taken(String to, String messageId, String source) {}

    private final ServerSocket entrance;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger held = new AtomicInteger();
    private final Object gate = new Object();
    private boolean holding;

    public PatientMailServer() {
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("mail server").start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** What an answer's address ends with, out of the first mail to somebody that has one. */
    public Optional<String> linkTo(String somebody) {
        return taken.stream()
                .filter(each -> each.to().equals(somebody))
                .map(each -> LINK.matcher(each.source()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** How many mails have arrived whole and wait for an answer. */
    public int held() {
        return held.get();
    }

    public void hold() {
        synchronized (gate) {
            holding = true;
        }
    }

    public void letGo() {
        synchronized (gate) {
            holding = false;
            gate.notifyAll();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var lines = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 patient");
            var to = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RECIPIENT)) to = line.substring(RECIPIENT.length(), line.indexOf('>'));
                if (line.equals("DATA")) {
                    say(client, "354 go on");
                    take(to, lines);
                }
                say(client, line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String to, BufferedReader lines) throws IOException, InterruptedException {
        var id = "";
        var source = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            if (id.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith(ID))
                id = line.substring(ID.length()).strip();
            var sent = line.startsWith("..") ? line.substring(1) : line;
            source.append(sent.endsWith("=") ? sent.substring(0, sent.length() - 1) : sent + "\n");
        }
        held.incrementAndGet();
        synchronized (gate) {
            while (holding) gate.wait();
        }
        held.decrementAndGet();
        taken.add(new Taken(to, id, source.toString()));
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        letGo();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
