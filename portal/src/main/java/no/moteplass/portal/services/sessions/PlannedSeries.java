package no.moteplass.portal.services.sessions;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a series comes to: its sessions, what was skipped and why, and whom it clashes with. */
public record PlannedSeries(
        @Nullable UUID id,
        @Nullable List<Session> sessions,
        @Nullable List<Skipped> skipped,
        @Nullable Integer asked,
        int replaced,
        @Nullable List<Clash> clashes) {

    /** A date that the rule gives and that is left out. */
    public record Skipped(String date, @Nullable String reason) {}

    /** How many members are expected somewhere else on a date. */
    public record Clash(String date, int members) {}

    public List<Session> coming() {
        return sessions == null ? List.of() : sessions;
    }

    public List<Skipped> leftOut() {
        return skipped == null ? List.of() : skipped;
    }

    /** How many dates the rule gave as it was asked for, those that are skipped included. */
    public int dates() {
        return asked == null ? coming().size() + leftOut().size() : asked;
    }

    public List<Clash> clashing() {
        return clashes == null ? List.of() : clashes;
    }
}
