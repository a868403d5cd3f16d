package no.moteplass.e2e.stack;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import no.moteplass.local.mailbox.MailStore;
import no.moteplass.local.mailbox.StoredMail;

/** What the mail server took, whoever it was for. */
public final class Mailbox {
    private final MailStore store;

    Mailbox(MailStore store) {
        this.store = store;
    }

    /** Oldest first. */
    public List<ReceivedMail> of(Person person) {
        return list(person.email()).stream().map(this::open).toList();
    }

    public List<StoredMail> list(@Nullable String email) {
        return store.list(email).stream()
                .sorted(Comparator.comparingLong(StoredMail::id))
                .toList();
    }

    public Optional<ReceivedMail> withMessageId(String messageId) {
        return store.list(null).stream()
                .filter(mail -> messageId.equals(mail.messageId()))
                .findFirst()
                .map(this::open);
    }

    private ReceivedMail open(StoredMail mail) {
        return new ReceivedMail(mail, store.raw(mail.id()));
    }
}
