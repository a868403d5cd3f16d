package no.moteplass.notifications.delivery;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** One try to hand a delivery to the mail server, and what it said. */
@Entity
@Table(name = "delivery_attempt")
public class Attempt {

    /** What came of a try. */
    public enum Outcome {
        SENT,
        TEMPORARY,
        PERMANENT
    }

    private static final int LONGEST_REPLY = 300;

    /** Mail servers repeat the address; the log holds ids alone. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\]\"',;:]+@[^\\s<>()\\[\\]\"',;:]+");

    @Id
    private UUID id;

    @Column(name = "delivery_id")
    private UUID delivery;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Nullable
    private String reply;

    protected Attempt() {}

    public Attempt(UUID id, UUID delivery, Instant at, Outcome outcome, @Nullable String reply) {
        this.id = id;
        this.delivery = delivery;
        this.at = at;
        this.outcome = outcome;
        this.reply = reply == null ? null : kept(reply);
    }

    private static String kept(String reply) {
        var nameless = ADDRESS.matcher(reply).replaceAll("…");
        return nameless.length() <= LONGEST_REPLY ? nameless : nameless.substring(0, LONGEST_REPLY);
    }

    public UUID delivery() {
        return delivery;
    }

    public Instant at() {
        return at;
    }

    public Outcome outcome() {
        return outcome;
    }

    public @Nullable String reply() {
        return reply;
    }
}
