package no.moteplass.local.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import no.moteplass.local.settings.CannotStart;

/**
 * The mail server: takes everything for everybody, and delivers nothing further. It can be stopped and started again,
 * to see what a sender does meanwhile.
 */
public final class MailCatcher implements AutoCloseable {
    /** What GreenMail writes before each mail: Return-Path and Received, a line each. */
    private static final int LINES_OF_THE_SERVER = 2;

    /** GreenMail counts the end of the last line to the dot that ends the mail, and leaves it out. */
    private static final byte[] LAST_LINE_END = {'\r', '\n'};

    private final MailStore store;
    private final int port;
    private @Nullable GreenMail server;

    public MailCatcher(MailStore store, int port) {
        this.store = store;
        this.port = port;
    }

    public synchronized void start() {
        if (server != null) return;
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        var starting = new GreenMail(setup);
        starting.getUserManager().setMessageDeliveryHandler(this::deliver);
        try {
            starting.start();
        } catch (RuntimeException e) {
            throw new CannotStart("The mail server does not start on port " + port + ": " + e.getMessage(), e);
        }
        server = starting;
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    public synchronized int port() {
        return server == null ? port : server.getSmtp().getPort();
    }

    public synchronized void stop() {
        if (server != null) server.stop();
        server = null;
    }

    @Override
    public void close() {
        stop();
    }

    /** GreenMail asks once for each recipient; a mail is kept once, with all of them, at the first. */
    private GreenMailUser deliver(MovingMessage message, MailAddress recipient) {
        var recipients =
                message.getToAddresses().stream().map(MailAddress::getEmail).toList();
        if (recipients.getFirst().equals(recipient.getEmail())) store.keep(recipients, asSent(message.getMessage()));
        return new Nobody(recipient.getEmail());
    }

    private static byte[] asSent(MimeMessage message) {
        var out = new ByteArrayOutputStream();
        try {
            message.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        out.writeBytes(LAST_LINE_END);
        var bytes = out.toByteArray();
        int from = 0;
        for (int line = 0; line < LINES_OF_THE_SERVER; from++) if (bytes[from] == '\n') line++;
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    /** A receiver that lets GreenMail keep nothing in memory. */
    private record Nobody(String email) implements GreenMailUser {
        @Override
        public String getEmail() {
            return email;
        }

        @Override
        public String getLogin() {
            return email;
        }

        @Override
        public void deliver(MovingMessage message) {
            // kept already
        }

        @Override
        public void deliver(MimeMessage message) {
            // kept already
        }

        @Override
        public void create() {
            // there is no mailbox to make
        }

        @Override
        public void delete() {
            // there is no mailbox to delete
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {
            // nobody signs in here
        }

        @Override
        public void authenticate(String password) {
            // nobody signs in here
        }

        @Override
        public String getQualifiedMailboxName() {
            return email;
        }
    }
}
