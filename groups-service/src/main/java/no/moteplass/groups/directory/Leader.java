package no.moteplass.groups.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/** A person in the directory. */
@Entity
@Table(name = "leader")
public class Leader {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private @Nullable String externalId;
    private @Nullable String personKey;
    private String email;
    private String givenName;
    private String familyName;

    @Enumerated(EnumType.STRING)
    private @Nullable LeadershipLevel level;

    private String unit;
    private @Nullable UUID manager;

    @Convert(converter = LanguageCode.class)
    private Language language;

    @Enumerated(EnumType.STRING)
    private ParticipantKind kind;

    private @Nullable LocalDate inRoleSince;
    private boolean facilitatorTrained;
    private boolean active;

    /** A coordinator said so: no file makes them active again. */
    private boolean deactivatedByCoordinator;

    @SuppressWarnings("UnusedVariable") // A query reads it.
    private @Nullable Instant inactiveSince;

    /** Not versioned: that a file names somebody changes nothing about them. */
    @Enumerated(EnumType.STRING)
    @OptimisticLock(excluded = true)
    @SuppressWarnings("UnusedVariable") // A query reads it.
    private LeaderSource source;

    @SuppressWarnings("UnusedVariable") // For whoever looks into the table.
    private Instant createdAt;

    protected Leader() {}

    public Leader(UUID id, NewLeader given, LeaderSource source, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.source = source;
        this.active = true;
        change(given, now);
        deactivatedByCoordinator = !active;
    }

    /** A coordinator changes it. */
    void changeByHand(NewLeader given, Instant now) {
        var before = active;
        change(given, now);
        deactivatedByCoordinator = !active && (before || deactivatedByCoordinator);
    }

    /** A file changes it. */
    public final void change(NewLeader given, Instant now) {
        externalId = given.externalId();
        email = given.email();
        givenName = given.givenName();
        familyName = given.familyName();
        level = given.level();
        unit = given.unit();
        manager = given.manager();
        language = given.language();
        kind = given.kind();
        inRoleSince = given.inRoleSince();
        facilitatorTrained = given.facilitatorTrained();
        if (active && !given.active()) {
            inactiveSince = now;
        } else if (given.active()) {
            inactiveSince = null;
        }
        active = given.active();
    }

    /** A file names them: the next full one speaks of them, too. */
    public void foundInFile() {
        source = LeaderSource.IMPORT;
    }

    /** Whether a file that names them makes them active. */
    public boolean activeByFile() {
        return active || !deactivatedByCoordinator;
    }

    /** What {@link #change} would be given to leave everything as it is. */
    public NewLeader asGiven() {
        return new NewLeader(
                externalId,
                email,
                givenName,
                familyName,
                level,
                unit,
                manager,
                language,
                kind,
                inRoleSince,
                facilitatorTrained,
                active);
    }

    /** Their manager is erased: from now on the manager's manager leads them. */
    public void goOnUnder(@Nullable UUID above) {
        manager = above;
    }

    /** All ids by which files and sign-ins know them. */
    public List<String> knownAs() {
        return Stream.of(externalId, personKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Ties the person to a sign-in, once. */
    boolean bind(String key) {
        if (personKey == null) {
            personKey = key;
        }
        return Objects.equals(personKey, key);
    }

    void speak(Language chosen) {
        language = chosen;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    @Nullable
    String personKey() {
        return personKey;
    }

    public String email() {
        return email;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public @Nullable LeadershipLevel level() {
        return level;
    }

    public String unit() {
        return unit;
    }

    public @Nullable UUID manager() {
        return manager;
    }

    public Language language() {
        return language;
    }

    public ParticipantKind kind() {
        return kind;
    }

    public @Nullable LocalDate inRoleSince() {
        return inRoleSince;
    }

    public boolean facilitatorTrained() {
        return facilitatorTrained;
    }

    public boolean active() {
        return active;
    }
}
