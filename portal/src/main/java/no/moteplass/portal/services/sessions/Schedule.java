package no.moteplass.portal.services.sessions;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** When and where a group usually meets, as exactly as its reader may know it. */
public record Schedule(
        UUID group,
        boolean planned,
        @Nullable String weekday,
        @Nullable String partOfDay,
        @Nullable String start,
        @Nullable String duration,
        @Nullable String rhythm,
        @Nullable String place,
        @Nullable String district,
        @Nullable Boolean online,
        @Nullable String nextDate) {

    public boolean isOnline() {
        return Boolean.TRUE.equals(online);
    }
}
