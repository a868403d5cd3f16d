package no.moteplass.portal.schedules;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.sessions.Schedule;

/**
 * When and where some groups meet.
 *
 * @param away whether some could not be read
 */
public record GroupTimes(Map<UUID, Schedule> known, boolean away) {

    public static final GroupTimes NONE = new GroupTimes(Map.of(), false);
    public static final GroupTimes AWAY = new GroupTimes(Map.of(), true);

    /** Null where it could not be read, or has not arrived yet. */
    public @Nullable Schedule of(UUID group) {
        return known.get(group);
    }
}
