package no.moteplass.groups.catalogue;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.values.EnumNames;

/** What is offered: its values are defaults that a group may override. */
@Entity
@Table(name = "programme")
public class Programme {

    @Id
    private String code;

    @Version
    private long version = 1;

    private String name;
    private @Nullable String nameNn;
    private @Nullable String nameEn;
    private String purpose;
    private @Nullable String purposeNn;
    private @Nullable String purposeEn;

    @Enumerated(EnumType.STRING)
    private ProgrammeKind kind;

    private String[] levels;
    private String[] kinds;
    private @Nullable String audienceNote;

    @Enumerated(EnumType.STRING)
    private Enrolment enrolment;

    @Enumerated(EnumType.STRING)
    private Facilitation facilitation;

    private int minSize;
    private int maxSize;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    private int durationMinutes;
    private boolean confidential;

    @Enumerated(EnumType.STRING)
    private Area area;

    private String[] anchoring;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    private @Nullable Integer maxPerUnit;
    private @Nullable Integer minUnits;
    private @Nullable Integer minLevels;
    private @Nullable Integer maxMonthsInRole;
    private boolean teamSignUp;
    private boolean allowsSeveral;
    private @Nullable String contact;
    private @Nullable UUID purposeOwner;

    /** Whether the feed's readers have been told; false only for what came by migration. */
    @SuppressWarnings("UnusedVariable") // A query reads it.
    private boolean announced;

    protected Programme() {}

    Programme(NewProgramme given) {
        code = given.code();
        change(given);
        if (maxPerUnit == null && confidential && scope == Scope.CITY) {
            maxPerUnit = 2;
        }
    }

    final void change(NewProgramme given) {
        name = given.name();
        nameNn = given.nameNn();
        nameEn = given.nameEn();
        purpose = given.purpose();
        purposeNn = given.purposeNn();
        purposeEn = given.purposeEn();
        kind = given.kind();
        levels = EnumNames.of(given.levels());
        kinds = EnumNames.of(given.kinds());
        audienceNote = given.audienceNote();
        enrolment = given.enrolment();
        facilitation = given.facilitation();
        minSize = given.minSize();
        maxSize = given.maxSize();
        rhythm = given.rhythm();
        durationMinutes = given.durationMinutes();
        confidential = given.confidential();
        area = given.area();
        anchoring = given.anchoring().toArray(String[]::new);
        phase = given.phase();
        scope = given.scope();
        maxPerUnit = given.maxPerUnit();
        minUnits = given.minUnits();
        minLevels = given.minLevels();
        maxMonthsInRole = given.maxMonthsInRole();
        teamSignUp = given.teamSignUp();
        allowsSeveral = given.allowsSeveral();
        contact = given.contact();
        purposeOwner = given.purposeOwner();
        announced = true;
    }

    /** Whoever owns its purpose, or whose address it names, is erased. */
    public void forget(UUID person, String email) {
        purposeOwner = person.equals(purposeOwner) ? null : purposeOwner;
        contact = email.equalsIgnoreCase(contact) ? null : contact;
    }

    void announce() {
        announced = true;
    }

    public NewProgramme asGiven() {
        return new NewProgramme(
                code,
                name,
                nameNn,
                nameEn,
                purpose,
                purposeNn,
                purposeEn,
                kind,
                levels(),
                kinds(),
                audienceNote,
                enrolment,
                facilitation,
                minSize,
                maxSize,
                rhythm,
                durationMinutes,
                confidential,
                area,
                anchoring(),
                phase,
                scope,
                maxPerUnit,
                minUnits,
                minLevels,
                maxMonthsInRole,
                teamSignUp,
                allowsSeveral,
                contact,
                purposeOwner);
    }

    public String code() {
        return code;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public @Nullable String nameNn() {
        return nameNn;
    }

    public @Nullable String nameEn() {
        return nameEn;
    }

    public String purpose() {
        return purpose;
    }

    public @Nullable String purposeNn() {
        return purposeNn;
    }

    public @Nullable String purposeEn() {
        return purposeEn;
    }

    public ProgrammeKind kind() {
        return kind;
    }

    public List<LeadershipLevel> levels() {
        return EnumNames.read(levels, LeadershipLevel.class);
    }

    public List<ParticipantKind> kinds() {
        return EnumNames.read(kinds, ParticipantKind.class);
    }

    public Enrolment enrolment() {
        return enrolment;
    }

    public Facilitation facilitation() {
        return facilitation;
    }

    public int minSize() {
        return minSize;
    }

    public int maxSize() {
        return maxSize;
    }

    int durationMinutes() {
        return durationMinutes;
    }

    public boolean confidential() {
        return confidential;
    }

    public Area area() {
        return area;
    }

    public List<String> anchoring() {
        return List.of(anchoring);
    }

    Phase phase() {
        return phase;
    }

    public Scope scope() {
        return scope;
    }

    public @Nullable Integer maxPerUnit() {
        return maxPerUnit;
    }

    public @Nullable Integer minUnits() {
        return minUnits;
    }

    public @Nullable Integer minLevels() {
        return minLevels;
    }

    public @Nullable Integer maxMonthsInRole() {
        return maxMonthsInRole;
    }

    public boolean allowsSeveral() {
        return allowsSeveral;
    }

    public @Nullable String contact() {
        return contact;
    }

    /** Owns the purpose of groups that name nobody themselves (G6). */
    public @Nullable UUID purposeOwner() {
        return purposeOwner;
    }
}
