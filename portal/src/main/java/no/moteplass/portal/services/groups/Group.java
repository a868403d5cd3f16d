package no.moteplass.portal.services.groups;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.Actions;

/** One running instance of a programme, with how full it is. */
public record Group(
        UUID id,
        long version,
        @Nullable String programme,
        @Nullable String programmeName,
        @Nullable String enrolment,
        String name,
        @Nullable String purpose,
        @Nullable String area,
        @Nullable String promotion,
        @Nullable String theme,
        @Nullable List<String> levels,
        @Nullable List<String> kinds,
        @Nullable String scope,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String sector,
        @Nullable String state,
        @Nullable String facilitation,
        boolean confidential,
        @Nullable Integer minSize,
        @Nullable Integer maxSize,
        @Nullable Integer maxPerUnit,
        int members,
        int freeSeats,
        int waiting,
        boolean signUpOpen,
        @Nullable OffsetDateTime signUpFrom,
        @Nullable OffsetDateTime signUpUntil,
        @Nullable String contact,
        @Nullable String closedReason,
        @Nullable List<String> flags,
        @Nullable List<String> actions) {

    /** May the reader do this with it now? */
    public boolean may(String verb) {
        return Actions.allow(actions, verb);
    }

    private static final int LEVELS = 4;

    public List<String> forLevels() {
        return levels == null ? List.of() : levels;
    }

    /** Leaders sign themselves up only between dates that it is given. */
    public boolean isShutWithoutDates() {
        return enrolment != null && !"OPEN".equals(enrolment);
    }

    /** For leaders of every level, which is shorter said than listed. */
    public boolean isForAllLevels() {
        return forLevels().isEmpty() || forLevels().size() == LEVELS;
    }

    public List<String> flagged() {
        return flags == null ? List.of() : flags;
    }

    public int seats() {
        return maxSize == null ? members + Math.max(freeSeats, 0) : maxSize;
    }

    public int free() {
        return Math.max(freeSeats, 0);
    }

    /** Places that are neither taken nor free: an offer is out. */
    public int held() {
        return Math.max(0, seats() - members - free());
    }

    public boolean isFull() {
        return free() == 0;
    }

    /** A newcomer waits when the seats are taken, or when others wait for the one that is free. */
    public boolean wouldWait() {
        return isFull() || waiting > 0;
    }

    public boolean is(String expected) {
        return expected.equals(state);
    }

    /** Its page. */
    public String address() {
        return "/grupper/" + id;
    }

    public String programmeTitle() {
        return Objects.requireNonNullElse(programmeName, Objects.requireNonNullElse(programme, ""));
    }
}
