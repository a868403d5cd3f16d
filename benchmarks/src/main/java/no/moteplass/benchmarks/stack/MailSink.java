package no.moteplass.benchmarks.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that takes every mail, looks at none and keeps none; both sides send to this one. */
public final class MailSink implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicLong taken = new AtomicLong();

    private MailSink(ServerSocket server) {
        this.server = server;
    }

    public static MailSink start(int port) {
        try {
            var sink = new MailSink(new ServerSocket(port, 200, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().daemon().name("mail-sink").start(sink::accept);
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public long taken() {
        return taken.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofPlatform().daemon().name("mail-sink-connection").start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            say(socket, "220 sink");
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                var verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(socket, "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8");
                    case "DATA" -> {
                        say(socket, "354 go on");
                        skipMail(in);
                        taken.incrementAndGet();
                        say(socket, "250 taken");
                    }
                    case "QUIT" -> {
                        say(socket, "221 bye");
                        return;
                    }
                    default -> say(socket, "250 ok");
                }
            }
        } catch (IOException gone) {
            // who sends may leave as they like
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    /** Up to the line with a dot alone. */
    static void skipMail(InputStream in) throws IOException {
        int seen = 2; // of CR LF . CR LF; a mail may begin with its end
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == "\r\n.\r\n".charAt(seen)) {
                if (++seen == 5) return;
            } else {
                seen = next == '\r' ? 1 : 0;
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
