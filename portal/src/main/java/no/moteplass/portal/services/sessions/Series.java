package no.moteplass.portal.services.sessions;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.Actions;

/** Recurring sessions of a group, as the person who reads sees them. */
public record Series(
        UUID id,
        long version,
        UUID group,
        @Nullable String groupName,
        @Nullable String title,
        @Nullable String place,
        @Nullable String district,
        @Nullable String link,
        @Nullable List<Session> sessions,
        @Nullable List<String> actions) {

    /** May the reader do this with it now? */
    public boolean may(String verb) {
        return Actions.allow(actions, verb);
    }

    public String name() {
        return Objects.requireNonNullElse(title, "");
    }

    public String groupTitle() {
        return Objects.requireNonNullElse(groupName, "");
    }

    public List<Session> all() {
        return sessions == null ? List.of() : sessions;
    }
}
