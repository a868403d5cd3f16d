package no.moteplass.portal.page;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What forms bring for the headers of a call: nothing but what one of our pages can have put there goes on. */
public final class Keys {

    private Keys() {}

    /** The version that a page showed, as {@code If-Match} has it; one that never holds where none of ours is brought. */
    public static String version(@Nullable String shown) {
        var digits = shown == null ? "" : shown.strip();
        return digits.matches("\\d{1,18}") ? '"' + digits + '"' : "\"0\"";
    }

    /** The form's own idempotency key: a form that is sent twice has one effect; a new one where it brings none of ours. */
    public static String of(@Nullable String given) {
        return given != null && given.matches("[0-9a-f-]{36}")
                ? given
                : UUID.randomUUID().toString();
    }
}
