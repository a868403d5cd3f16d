package no.moteplass.notifications.message;

import java.util.UUID;

import no.moteplass.platform.language.Language;

/** Who a message is for. */
public record Recipient(UUID leader, String email, String name, Language language) {

    /** The name to greet by. */
    public String givenName() {
        return name.isBlank() ? "" : name.strip().split("\\s+")[0];
    }
}
