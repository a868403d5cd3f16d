package no.moteplass.groups.marks;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One address or id by which somebody was known who was erased, keyed so that it can be compared and never read. */
@Entity
@Table(name = "erased_mark")
class ErasedMark {

    @Id
    private String mark;

    /** What the marks of one person have in common; nothing else has it. */
    private UUID erasure;

    private Instant at;

    protected ErasedMark() {}

    ErasedMark(String mark, UUID erasure, Instant at) {
        this.mark = mark;
        this.erasure = erasure;
        this.at = at;
    }

    String mark() {
        return mark;
    }

    UUID erasure() {
        return erasure;
    }

    /** Whether a sign-in is later than the erasure. */
    boolean isBefore(Instant signIn) {
        return at.isBefore(signIn);
    }
}
