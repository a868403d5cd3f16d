package no.moteplass.groups.values;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

import no.moteplass.platform.time.Oslo;

/** Reads an instant with offset, or a bare date: its first instant in Europe/Oslo. */
public class Moment extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH_OF_A_DATE = 10;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    public Moment() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = parser.getValueAsString();
        try {
            if (text != null && text.length() == LENGTH_OF_A_DATE) {
                return storable(LocalDate.parse(text).atStartOfDay(Oslo.ZONE).toInstant());
            }
            return storable(OffsetDateTime.parse(text == null ? "" : text).toInstant());
        } catch (DateTimeException notATime) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "no instant with offset and no date");
        }
    }

    /** @throws DateTimeException for what RFC 3339 cannot write and no database keeps: years beyond four digits */
    public static Instant storable(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new DateTimeException("a year of more than four digits");
        }
        return instant;
    }
}
