package no.moteplass.portal.page;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Idempotency keys of forms: a form that is sent twice has one effect. */
public final class Keys {

    private Keys() {}

    /** The form's own key; a new one where it brings none of ours. */
    public static String of(@Nullable String given) {
        return given != null && given.matches("[0-9a-f-]{36}")
                ? given
                : UUID.randomUUID().toString();
    }
}
