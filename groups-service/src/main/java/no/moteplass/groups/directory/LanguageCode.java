package no.moteplass.groups.directory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/** A language is stored by its tag. */
@Converter
class LanguageCode implements AttributeConverter<@Nullable Language, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Language language) {
        return language == null ? null : language.code();
    }

    @Override
    public @Nullable Language convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : Language.of(code);
    }
}
