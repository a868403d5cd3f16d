package no.moteplass.platform.web;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

import no.moteplass.platform.text.NormalText;
import no.moteplass.platform.text.Prose;

/** Reads every text of a request in its one form ({@link NormalText}): members marked as {@link Prose} keep their lines. */
final class NormalStrings extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private final boolean prose;

    NormalStrings(boolean prose) {
        super(String.class);
        this.prose = prose;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new NormalStrings(property != null && property.getAnnotation(Prose.class) != null);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var given = StringDeserializer.instance.deserialize(parser, context);
        if (given == null) {
            return null;
        }
        return prose ? NormalText.prose(given) : NormalText.line(given);
    }
}
