package no.moteplass.notifications.delivery;

import java.util.UUID;

import no.moteplass.notifications.message.MessageKind;

/** What a message to somebody is sent for: for the same occasion there is never a second one (N1). */
public record Occasion(UUID leader, MessageKind kind, String text) {}
