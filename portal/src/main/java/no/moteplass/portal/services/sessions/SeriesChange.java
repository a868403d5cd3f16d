package no.moteplass.portal.services.sessions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.sessions.PlannedSeries.Clash;
import no.moteplass.portal.services.sessions.PlannedSeries.Skipped;

/** What a change of a series does to each of its sessions. */
public record SeriesChange(
        long version,
        @Nullable List<Line> sessions,
        @Nullable List<Skipped> skipped,
        @Nullable Integer asked,
        int replaced,
        @Nullable List<Clash> clashes,
        @Nullable UUID replacedBy,
        @Nullable List<Mails> mails) {

    /** What becomes of one session. */
    public record Line(
            String date,
            @Nullable Details before,
            @Nullable Details after,
            String change,
            @Nullable String reason) {

        public boolean is(String kind) {
            return kind.equals(change);
        }

        public boolean hasNewTime() {
            return before == null || after == null || !before.isAtTheTimeOf(after);
        }

        public boolean hasNewPlace() {
            return before == null || after == null || !before.isWhere(after);
        }
    }

    /** When and where a session is. */
    public record Details(
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable String title,
            @Nullable String place,
            @Nullable String link) {

        boolean isAtTheTimeOf(Details other) {
            return start.isEqual(other.start) && end.isEqual(other.end);
        }

        boolean isWhere(Details other) {
            return Objects.equals(place, other.place)
                    && Objects.equals(link, other.link)
                    && Objects.equals(title, other.title);
        }
    }

    /** How many people get how many mails. */
    public record Mails(int people, int mails) {}

    public List<Line> lines() {
        return sessions == null ? List.of() : sessions;
    }

    public long count(String change) {
        return lines().stream().filter(each -> each.is(change)).count();
    }

    public List<Skipped> leftOut() {
        return skipped == null ? List.of() : skipped;
    }

    public List<Clash> clashing() {
        return clashes == null ? List.of() : clashes;
    }

    public List<Mails> told() {
        return mails == null ? List.of() : mails;
    }
}
