package no.moteplass.groups.values;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** Reads a date of four-digit years, which is what ISO 8601 has unless agreed otherwise, and what a database can keep. */
public class Day extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 10;

    public Day() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = parser.getValueAsString();
        if (text != null && text.length() == LENGTH) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notADay) {
                return unreadable(text, context);
            }
        }
        return unreadable(text, context);
    }

    private static LocalDate unreadable(@Nullable String text, DeserializationContext context) throws IOException {
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no date");
    }
}
