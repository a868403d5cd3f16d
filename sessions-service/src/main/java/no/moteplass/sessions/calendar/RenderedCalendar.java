package no.moteplass.sessions.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * A calendar as it was written out, good for as long as its owner's count of changes and the month stand. Its bytes are
 * nobody's to change.
 *
 * @param body null where nobody asked for it like this
 * @param packed the same with gzip; null where nobody asked for it like this
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
public record RenderedCalendar(
        long changes,
        LocalDate month,
        String etag,
        Instant modifiedAt,
        byte @Nullable [] body,
        byte @Nullable [] packed) {

    boolean isOf(long count, LocalDate other) {
        return changes == count && month.equals(other);
    }

    /** With what a reader who takes packed bytes is given. */
    RenderedCalendar alsoPacked() {
        return packed != null || body == null
                ? this
                : new RenderedCalendar(changes, month, etag, modifiedAt, body, packed(body));
    }

    /** With what another of the same writing has and this has not. */
    RenderedCalendar and(@Nullable RenderedCalendar other) {
        return other == null || !etag.equals(other.etag)
                ? this
                : new RenderedCalendar(
                        changes,
                        month,
                        etag,
                        modifiedAt,
                        body == null ? other.body : body,
                        packed == null ? other.packed : packed);
    }

    int weight() {
        return (body == null ? 0 : body.length) + (packed == null ? 0 : packed.length);
    }

    private static byte[] packed(byte[] body) {
        var packed = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
