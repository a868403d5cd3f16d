package no.moteplass.notifications.directory;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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

    /** Somebody of whom nothing is known any more (P3). */
    static KnownLeader erased(UUID id) {
        var leader = new KnownLeader();
        leader.id = id;
        return leader;
    }

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

    /** By what else than the id they can be known. */
    Set<String> names() {
        return Stream.of(personKey, email).flatMap(Stream::ofNullable).collect(toSet());
    }

    public Language reads() {
        return switch (language) {
            case "nn" -> Language.NN;
            case "en" -> Language.EN;
            case null, default -> Language.NB;
        };
    }

    public boolean isActive() {
        return active;
    }

    /** Whether everything can be sent to them. */
    public boolean isReachable() {
        return active && recipient().isPresent();
    }

    /** The person as the reader of a message; empty while they have no address. */
    public Optional<Recipient> recipient() {
        if (email == null || !email.contains("@") || email.chars().anyMatch(each -> each <= ' ' || each == 0x7F)) {
            return Optional.empty();
        }
        // Greeted by every given name: half of "Bjørn Åge" is somebody else.
        return Optional.of(new Recipient(id, email, name(), givenName == null ? "" : givenName, reads()));
    }

    private String name() {
        return ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
    }
}
