package no.moteplass.notifications.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import no.moteplass.notifications.message.MessageKind;

/** Kinds are kept as the contract writes them. */
@Converter
class KindAsCode implements AttributeConverter<MessageKind, String> {

    @Override
    public String convertToDatabaseColumn(MessageKind kind) {
        return kind.code();
    }

    @Override
    public MessageKind convertToEntityAttribute(String code) {
        return MessageKind.of(code).orElseThrow(() -> new IllegalStateException("no kind of message: " + code));
    }
}
