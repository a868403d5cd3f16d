package no.moteplass.notifications.directory;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import no.moteplass.platform.feed.FeedJson;

/** A membership's roles are read together and asked for together, so they stand in one column. */
@Converter
class RolesAsJson implements AttributeConverter<List<HeldRole>, String> {

    private static final TypeReference<List<HeldRole>> ROLES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(@Nullable List<HeldRole> roles) {
        try {
            return FeedJson.MAPPER.writeValueAsString(roles == null ? List.of() : roles);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("roles can always be written", impossible);
        }
    }

    @Override
    public List<HeldRole> convertToEntityAttribute(String json) {
        try {
            return FeedJson.MAPPER.readValue(json, ROLES);
        } catch (JsonProcessingException unfit) {
            throw new IllegalStateException("what is kept is no list of roles", unfit);
        }
    }
}
