package no.moteplass.notifications.directory;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.readmodel.ReadModel;
import no.moteplass.platform.identity.KnownPerson;
import no.moteplass.platform.language.Language;

/** A person in the directory: who a message is for, and nothing about their work (P9). */
@Entity
@Table(name = "leader")
public class KnownLeader extends ReadModel {

    @Id
    private UUID id;

    @Nullable
    private String personKey;

    @Nullable
    private String email;

    @Nullable
    private String givenName;

    @Nullable
    private String familyName;

    @Nullable
    private String language;

    private boolean active;

    protected KnownLeader() {}

    @Override
    protected Object key() {
        return id;
    }

    public UUID id() {
        return id;
    }

    /** The person as whoever signs in. */
    KnownPerson asCaller() {
        return new KnownPerson(id, active);
    }

    /** The claim by which their tokens name them, once it is known. */
    @Nullable
    String personKey() {
        return personKey;
    }

    public Language reads() {
        return switch (language) {
            case "nn" -> Language.NN;
            case "en" -> Language.EN;
            case null, default -> Language.NB;
        };
    }

    /** Whether anything can be sent to them. */
    public boolean isReachable() {
        return recipient().isPresent();
    }

    /** The person as the reader of a message; empty while nothing can be sent to them. */
    public Optional<Recipient> recipient() {
        if (!active
                || email == null
                || !email.contains("@")
                || email.chars().anyMatch(each -> each <= ' ' || each == 0x7F)) {
            return Optional.empty();
        }
        // Greeted by every given name: half of "Bjørn Åge" is somebody else.
        return Optional.of(new Recipient(id, email, name(), givenName == null ? "" : givenName, reads()));
    }

    private String name() {
        return ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
    }
}
