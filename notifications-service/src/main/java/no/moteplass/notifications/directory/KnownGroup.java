package no.moteplass.notifications.directory;

import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

import no.moteplass.notifications.readmodel.ReadModel;
import no.moteplass.platform.language.Language;

/** A group, as far as messages need it. */
@Entity
@Table(name = "meeting_group")
public class KnownGroup extends ReadModel {

    private static final Set<String> OPENED = Set.of("OPEN", "ACTIVE", "PAUSED");

    @Id
    private UUID id;

    private String programme;

    @Nullable
    private String programmeName;

    @Nullable
    private String programmeNameNn;

    @Nullable
    private String programmeNameEn;

    private String name;

    @Nullable
    private String purpose;

    private String state;
    private boolean confidential;

    @Nullable
    private String contact;

    @Nullable
    private String closedReason;

    @JsonIgnore
    private boolean opened;

    protected KnownGroup() {}

    @Override
    protected Object key() {
        return id;
    }

    @Override
    protected void takeOver(@Nullable ReadModel before) {
        opened = OPENED.contains(state) || (before instanceof KnownGroup known && known.opened);
    }

    /** Whether anybody could be notified of anything about it: it has been more than a draft. */
    public boolean wasOpened() {
        return opened;
    }

    /** N8: everything. */
    public boolean sendsEverything() {
        return state.equals("OPEN") || state.equals("ACTIVE");
    }

    /** N8: a paused group cancels, and so does one that closes. */
    public boolean sendsCancellations() {
        return !state.equals("DRAFT");
    }

    public boolean isClosed() {
        return state.equals("CLOSED");
    }

    public String programmeName(Language language) {
        var own = switch (language) {
            case NB -> programmeName;
            case NN -> programmeNameNn;
            case EN -> programmeNameEn;
        };
        if (own != null && !own.isBlank()) {
            return own;
        }
        return programmeName == null ? programme : programmeName;
    }

    public UUID id() {
        return id;
    }

    public String programme() {
        return programme;
    }

    public String name() {
        return name;
    }

    public @Nullable String purpose() {
        return purpose;
    }

    public String state() {
        return state;
    }

    public boolean confidential() {
        return confidential;
    }

    /** Why it has closed, in the words of who closed it. */
    public @Nullable String closedReason() {
        return closedReason;
    }

    public @Nullable String contact() {
        return contact;
    }
}
