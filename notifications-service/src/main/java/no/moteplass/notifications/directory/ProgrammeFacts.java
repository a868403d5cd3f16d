package no.moteplass.notifications.directory;

import org.jspecify.annotations.Nullable;

/** A programme, as far as messages need it. */
public record ProgrammeFacts(
        String code, boolean confidential, @Nullable String contact) {}
