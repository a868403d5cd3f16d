package no.moteplass.portal.services.sessions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.Actions;

/** One meeting, as the person who reads sees it. */
public record Session(
        @Nullable UUID id,
        long version,
        @Nullable UUID group,
        @Nullable String groupName,
        @Nullable UUID series,
        @Nullable String title,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable String zone,
        @Nullable String state,
        @Nullable String recurrenceId,
        @Nullable List<Facilitator> facilitators,
        @Nullable String place,
        @Nullable String district,
        @Nullable String link,
        @Nullable String myResponse,
        @Nullable String myAttendance,
        @Nullable HeadCount attendance,
        @Nullable List<String> actions) {

    /** May the reader do this with it now? */
    public boolean may(String verb) {
        return Actions.allow(actions, verb);
    }

    /** How many came, of how many it was for: to who leads, once it is recorded. */
    public record HeadCount(int present, int expected) {}

    /** Who leads a session. */
    public record Facilitator(
            @Nullable UUID leader,
            @Nullable String name,
            @Nullable String role,
            @Nullable String source) {}

    public List<Facilitator> led() {
        return facilitators == null ? List.of() : facilitators;
    }

    public String groupTitle() {
        return Objects.requireNonNullElse(groupName, "");
    }

    /** What to call it; its group's name where it has none of its own. */
    public String name() {
        return title == null || title.isBlank() ? groupTitle() : title;
    }

    /** Its own title, where it says more than the group's name. */
    public @Nullable String ownTitle() {
        return name().equals(groupTitle()) ? null : name();
    }

    /** The group's name, where it says more than the session's own. */
    public @Nullable String subtitle() {
        return groupName == null || name().contains(groupName) ? null : groupName;
    }

    public boolean isCancelled() {
        return "CANCELLED".equals(state);
    }

    public boolean isHeld() {
        return "HELD".equals(state);
    }

    /** It is over, and nobody has said yet who came. */
    public boolean isAttendanceMissing() {
        return isHeld() && attendance == null && may("record-attendance");
    }

    public boolean isScheduled() {
        return "SCHEDULED".equals(state);
    }

    public boolean answered(String response) {
        return response.equals(myResponse);
    }

    public boolean isUnanswered() {
        return myResponse == null || myResponse.isEmpty();
    }

    /** The date by which its series knows it, whatever became of it. */
    public @Nullable String date() {
        return recurrenceId == null || recurrenceId.length() < 10 ? null : recurrenceId.substring(0, 10);
    }

    /** Where its series is changed from it on; null for one that stands alone. */
    public @Nullable String seriesChange() {
        return series == null || date() == null ? null : "/serier/" + series + "/endre?fra=" + date();
    }

    public String address() {
        return "/samlinger/" + id;
    }

    public String attendanceAddress() {
        return address() + "/oppmote";
    }

    public boolean isLedBy(UUID person) {
        return led().stream().anyMatch(each -> person.equals(each.leader()));
    }
}
