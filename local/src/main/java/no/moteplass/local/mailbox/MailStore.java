package no.moteplass.local.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;

import org.jspecify.annotations.Nullable;

/**
 * Every mail that was sent, a file each, byte for byte; beside it a small file with the envelope, for a mail's own
 * headers do not say whom it was delivered to.
 */
public final class MailStore {
    private final Path folder;
    private final Clock clock;
    private final ConcurrentSkipListMap<Long, StoredMail> mails = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong();

    public MailStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            try (var files = Files.newDirectoryStream(folder, "*.envelope")) {
                for (var envelope : files) readAgain(envelope);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!mails.isEmpty()) lastId.set(mails.lastKey());
    }

    private void readAgain(Path envelope) throws IOException {
        var id = Long.parseLong(envelope.getFileName().toString().replace(".envelope", ""));
        var lines = Files.readAllLines(envelope);
        try (var in = Files.newInputStream(mailFile(id))) {
            mails.put(id, summary(id, lines.subList(1, lines.size()), Instant.parse(lines.getFirst()), in));
        }
    }

    /** Keeps a mail. When this returns it is on disk, so it may be acknowledged to the sender. */
    StoredMail keep(List<String> recipients, byte[] raw) {
        var id = lastId.incrementAndGet();
        var arrived = clock.instant();
        try (var in = new ByteArrayInputStream(raw)) {
            Files.write(mailFile(id), raw);
            var lines = new ArrayList<String>();
            lines.add(arrived.toString());
            lines.addAll(recipients);
            var draft = Files.write(folder.resolve(id + ".draft"), lines, StandardCharsets.UTF_8);
            Files.move(draft, folder.resolve(id + ".envelope"), StandardCopyOption.ATOMIC_MOVE);
            var mail = summary(id, recipients, arrived, in);
            mails.put(id, mail);
            return mail;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first; all, or those that reached an address. */
    public List<StoredMail> list(@Nullable String to) {
        var address = to == null || to.isBlank() ? null : to;
        return mails.values().stream()
                .filter(mail -> address == null || mail.reached(address))
                .toList();
    }

    public Optional<StoredMail> find(long id) {
        return Optional.ofNullable(mails.get(id));
    }

    /** The bytes as they were sent. */
    public byte[] raw(long id) {
        try {
            return Files.readAllBytes(mailFile(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mailFile(long id) {
        return folder.resolve(id + ".eml");
    }

    private static StoredMail summary(long id, List<String> recipients, Instant arrived, InputStream raw)
            throws IOException {
        try {
            var headers = new InternetHeaders(raw, true);
            return new StoredMail(
                    id,
                    List.copyOf(recipients),
                    addressesOf(headers.getHeader("From", ",")),
                    text(headers.getHeader("Subject", " ")),
                    sentAt(headers.getHeader("Date", " "), arrived),
                    headers.getHeader("Message-ID", " "));
        } catch (MessagingException unreadable) {
            return new StoredMail(id, List.copyOf(recipients), "", "(uleselig e-post)", arrived, null);
        }
    }

    private static String addressesOf(@Nullable String header) {
        if (header == null) return "";
        try {
            return String.join(
                    ", ",
                    Arrays.stream(InternetAddress.parseHeader(header, false))
                            .map(MailStore::readable)
                            .toList());
        } catch (MessagingException e) {
            return header;
        }
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet && internet.getPersonal() != null
                ? internet.getPersonal() + " <" + internet.getAddress() + ">"
                : address.toString();
    }

    static String text(@Nullable String header) {
        if (header == null) return "";
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    private static Instant sentAt(@Nullable String date, Instant arrived) {
        if (date == null) return arrived;
        try {
            return new MailDateFormat().parse(date).toInstant();
        } catch (ParseException e) {
            return arrived;
        }
    }
}
