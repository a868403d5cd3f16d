package no.moteplass.notifications.message;

import java.util.UUID;

import no.moteplass.platform.language.Language;
import no.moteplass.platform.text.Printable;

/**
 * Who a message is for.
 *
 * @param givenName the name to greet by; empty for none
 */
public record Recipient(UUID leader, String email, String name, String givenName, Language language) {

    public Recipient {
        givenName = Printable.toOneLine(givenName);
    }
}
