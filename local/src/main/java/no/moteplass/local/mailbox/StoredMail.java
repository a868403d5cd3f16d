package no.moteplass.local.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a list shows of one mail.
 *
 * @param id rises with each mail that arrives
 * @param to the addresses it was delivered to
 * @param sentAt the sender's own time where the mail tells it, so that a moved clock shows
 */
public record StoredMail(
        long id,
        List<String> to,
        String from,
        String subject,
        Instant sentAt,
        @Nullable String messageId) {

    boolean reached(String address) {
        var lower = address.strip().toLowerCase(Locale.ROOT);
        return to.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(lower));
    }
}
