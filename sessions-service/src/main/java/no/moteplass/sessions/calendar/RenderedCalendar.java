package no.moteplass.sessions.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** A calendar as it was written out, good for as long as its owner's count of changes and the month stand. */
public final class RenderedCalendar {

    private final long changes;
    private final LocalDate month;
    private final String etag;
    private final Instant modifiedAt;
    private final byte[] body;

    /** @param body empty where the reader has it already */
    public RenderedCalendar(long changes, LocalDate month, String etag, Instant modifiedAt, byte[] body) {
        this.changes = changes;
        this.month = month;
        this.etag = etag;
        this.modifiedAt = modifiedAt;
        this.body = body.clone();
    }

    boolean isOf(long count, LocalDate other) {
        return changes == count && month.equals(other);
    }

    long changes() {
        return changes;
    }

    LocalDate month() {
        return month;
    }

    public String etag() {
        return etag;
    }

    public Instant modifiedAt() {
        return modifiedAt;
    }

    public byte[] body() {
        return body.clone();
    }
}
