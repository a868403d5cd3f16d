package no.moteplass.notifications.transport;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.mime.OutgoingMail;
import no.moteplass.notifications.transport.MailTransport.Handing;

/**
 * A connection to the mail server (RFC 5321), which takes one mail after the other. What it may cost in time is watched from
 * outside: whoever holds it says until when, and it is cut off then.
 */
final class SmtpConnection {

    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_LINES = 200;
    private static final int BUFFER = 4_096;
    private static final byte[] END = {'.', '\r', '\n'};

    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private Set<String> offers = Set.of();
    private boolean usable = true;
    private long taken;
    private volatile long until = Long.MAX_VALUE;

    SmtpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = socket.getOutputStream();
    }

    /** The connection broke before the mail was begun: it cannot have arrived. */
    static final class NotBegun extends IOException {
        private static final long serialVersionUID = 1;

        NotBegun(String what, @Nullable IOException cause) {
            super(what, cause);
        }
    }

    /** From now on all is read and written through this. */
    void secureBy(Socket secured) throws IOException {
        socket = secured;
        in = new BufferedInputStream(secured.getInputStream(), BUFFER);
        out = secured.getOutputStream();
    }

    Socket socket() {
        return socket;
    }

    /** Says who we are, and hears what the server can do; words after the name are kept, as in {@code AUTH PLAIN}. */
    SmtpReply introduce(String name) throws IOException {
        var reply = ask("EHLO " + name);
        var can = new HashSet<String>();
        reply.lines().stream().skip(1).forEach(line -> can.add(line.toUpperCase(Locale.ROOT)));
        offers = can;
        return reply.isFine() ? reply : ask("HELO " + name);
    }

    boolean offers(String what) {
        return offers.contains(what);
    }

    /** The ways to sign in that the server knows. */
    Set<String> signIns() {
        var ways = new HashSet<String>();
        for (var offer : offers) {
            if (offer.startsWith("AUTH ") || offer.startsWith("AUTH=")) {
                ways.addAll(List.of(offer.substring("AUTH ".length()).strip().split(" +")));
            }
        }
        return ways;
    }

    SmtpReply ask(String line) throws IOException {
        write(line + "\r\n");
        return read();
    }

    /** Hands a mail over and waits for the answer. */
    Handing hand(OutgoingMail mail, boolean pipelining) throws NotBegun {
        try {
            var refusal = pipelining && offers("PIPELINING") ? envelopeAtOnce(mail) : envelope(mail);
            if (refusal != null) {
                return refusal;
            }
        } catch (IOException broken) {
            usable = false;
            throw new NotBegun(String.valueOf(broken.getMessage()), broken);
        }
        try {
            out.write(DotStuffing.of(mail.content()));
            out.flush();
            var reply = read();
            taken++;
            usable &= !reply.isFarewell();
            return reply.isFine() ? new Handing.Taken() : reply.asRefusal();
        } catch (IOException broken) {
            usable = false;
            return new Handing.Unanswered(broken.getClass().getSimpleName() + ": " + broken.getMessage());
        }
    }

    private @Nullable Handing envelope(OutgoingMail mail) throws IOException {
        for (var line : List.of(from(mail), to(mail))) {
            var reply = ask(line);
            if (!reply.isFine()) {
                return refused(reply);
            }
        }
        var reply = ask("DATA");
        return reply.wantsTheMail() ? null : refused(reply);
    }

    /** RFC 2920: three commands in one go, and their answers in another. */
    private @Nullable Handing envelopeAtOnce(OutgoingMail mail) throws IOException {
        write(from(mail) + "\r\n" + to(mail) + "\r\nDATA\r\n");
        var replies = List.of(read(), read());
        var last = read();
        var no = replies.stream().filter(reply -> !reply.isFine()).findFirst();
        if (no.isEmpty()) {
            return last.wantsTheMail() ? null : refused(last);
        }
        if (last.wantsTheMail()) {
            // It refused the one and asks for the mail all the same: it gets one of nothing, which it refuses.
            out.write(END);
            out.flush();
            read();
        }
        return refused(no.get());
    }

    private Handing refused(SmtpReply reply) throws IOException {
        if (reply.isFarewell()) {
            throw new ProtocolException(reply.sentence());
        }
        usable = ask("RSET").isFine();
        return reply.asRefusal();
    }

    private static String from(OutgoingMail mail) {
        return "MAIL FROM:<" + mail.from() + ">";
    }

    private static String to(OutgoingMail mail) {
        return "RCPT TO:<" + mail.to() + ">";
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    SmtpReply read() throws IOException {
        var words = new ArrayList<String>();
        while (true) {
            var line = line();
            if (line.length() < 3 || !line.chars().limit(3).allMatch(each -> each >= '0' && each <= '9')) {
                throw new ProtocolException("no reply of a mail server");
            }
            words.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) != '-') {
                return new SmtpReply(Integer.parseInt(line.substring(0, 3)), words);
            }
            if (words.size() > MOST_LINES) {
                throw new ProtocolException("a reply without an end");
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the mail server has closed the connection");
            }
            if (line.length() == LONGEST_LINE) {
                throw new ProtocolException("a line without an end");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
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

    /** Says goodbye, if that can be said in no time, and closes. */
    void close() {
        try (var closing = socket) {
            if (usable && !closing.isClosed()) {
                write("QUIT\r\n");
            }
        } catch (IOException gone) {
            usable = false;
        }
    }

    /** Whoever waits for the server on this connection waits no more. */
    void cutOff() {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is of no more use either way.
        }
    }
}
