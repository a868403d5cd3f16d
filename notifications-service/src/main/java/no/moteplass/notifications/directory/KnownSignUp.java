package no.moteplass.notifications.directory;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

import no.moteplass.notifications.readmodel.ReadModel;

/** A person's sign-up for a seat, and what became of it. */
@Entity
@Table(name = "sign_up")
public class KnownSignUp extends ReadModel {

    /** How the occasion of an offer's reminder ends. */
    public static final String AGAIN = "/again";

    private static final String BY_COORDINATOR = "BY_COORDINATOR";
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String REMOVED = "REMOVED";

    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    @Column(name = "leader_id")
    private UUID leader;

    private String state;

    @Nullable
    private Integer position;

    @Nullable
    private Instant offerExpiresAt;

    /** Which offer it stands at: 0 none, 1 the first. */
    private int offer;

    /** How many offers have lapsed. */
    private int lapses;

    private boolean invited;

    @Nullable
    private String endReason;

    @JsonIgnore
    private String lastNotifiedTurn = "";

    protected KnownSignUp() {}

    @Override
    protected Object key() {
        return id;
    }

    /**
     * Which turn the sign-up has taken that its owner is notified of, in words that change only with it; empty where there
     * is nothing to say.
     */
    public String turn() {
        return switch (state) {
            case "PLACED" -> "PLACED";
            case "WAITING" -> lapses == 0 ? "WAITING" : "LAPSED:" + lapses;
            case "LAPSED" -> "LAPSED:" + lapses;
            case "OFFERED" -> "OFFERED:" + offer;
            case WITHDRAWN -> ended();
            default -> "";
        };
    }

    /** What its owner knows without us is no turn: that they gave it up, or that the group has closed. */
    private String ended() {
        return switch (endReason) {
            case BY_COORDINATOR -> WITHDRAWN;
            case REMOVED -> REMOVED;
            case null, default -> "";
        };
    }

    /** Whether somebody else has taken the seat back that came of it. */
    public boolean isTakenBack() {
        return turn().equals(REMOVED);
    }

    /** The turn that its owner was last notified of. */
    public String lastNotifiedTurn() {
        return lastNotifiedTurn;
    }

    @Override
    protected void takeOver(@Nullable ReadModel before) {
        lastNotifiedTurn = before instanceof KnownSignUp known ? known.lastNotifiedTurn : "";
    }

    public boolean isOffered() {
        return state.equals("OFFERED");
    }

    /** N8: whether the state of its group lets out what is to be said of its turn. */
    public boolean isLetOutBy(KnownGroup group) {
        return state.equals(WITHDRAWN) ? group.sendsCancellations() : group.sendsEverything();
    }

    /** What a mail of its turn is sent for. */
    public String occasion() {
        return id + "/" + turn();
    }

    /** What the reminder of the offer at hand is sent for. */
    public String occasionOfReminder() {
        return occasion() + AGAIN;
    }

    /** Whether what is sent for an occasion is still so. */
    public boolean isAtTheTurnOf(String occasion) {
        return !turn().isEmpty() && (occasion.equals(occasion()) || occasion.equals(occasionOfReminder()));
    }

    /** Whether what was sent for an occasion counts as what its owner was last notified of. */
    public boolean wasNotifiedBy(String occasion) {
        return occasion.equals(id + "/" + lastNotifiedTurn);
    }

    /** N8: whether the group's closing ended it. */
    public boolean endedByClosing() {
        return KnownMembership.GROUP_CLOSED.equals(endReason);
    }

    public UUID id() {
        return id;
    }

    public UUID group() {
        return group;
    }

    public UUID leader() {
        return leader;
    }

    public String state() {
        return state;
    }

    public @Nullable Integer position() {
        return position;
    }

    public @Nullable Instant offerExpiresAt() {
        return offerExpiresAt;
    }

    public int lapses() {
        return lapses;
    }

    public boolean invited() {
        return invited;
    }
}
