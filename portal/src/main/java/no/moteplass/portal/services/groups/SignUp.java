package no.moteplass.portal.services.groups;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAlias;

import no.moteplass.portal.services.Actions;

/** A wish for a seat, and what became of it. */
public record SignUp(
        UUID id,
        long version,
        UUID group,
        @Nullable String groupName,
        @Nullable String programme,
        @Nullable UUID leader,
        @JsonAlias({"name", "leaderName"}) @Nullable String leaderName,
        String state,
        @Nullable Integer position,
        @Nullable OffsetDateTime offerExpiresAt,
        boolean offerUndelivered,
        @Nullable List<Alternative> alternatives,
        @Nullable List<String> actions) {

    /** Another group that may suit the person. */
    public record Alternative(UUID id, String name) {}

    public List<Alternative> proposed() {
        return alternatives == null ? List.of() : alternatives;
    }

    /** May the reader do this with it now? */
    public boolean may(String verb) {
        return Actions.allow(actions, verb);
    }

    public boolean is(String expected) {
        return expected.equals(state);
    }

    public boolean isLive() {
        return is("PLACED") || is("WAITING") || is("OFFERED");
    }
}
