package no.moteplass.notifications.schedule;

import static java.util.stream.Collectors.joining;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** A series' dates are read together, so they stand in one column, as the contract writes each. */
@Converter
class DatesAsText implements AttributeConverter<List<LocalDateTime>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable List<LocalDateTime> dates) {
        return dates == null ? "" : dates.stream().map(LocalDateTime::toString).collect(joining(","));
    }

    @Override
    public List<LocalDateTime> convertToEntityAttribute(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(LocalDateTime::parse).toList();
    }
}
