package no.moteplass.portal.sessions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import no.moteplass.portal.page.Frame;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService.Expected;

/**
 * A session as one person sees it.
 *
 * @param leading whether it is theirs to lead: whoever leads is there, and is not asked
 */
public record SessionView(
        Session session, boolean own, boolean leading, boolean coordinator, List<Expected> responses) {

    private static final List<String> CHANGES = List.of("reschedule", "edit", "name-facilitators", "cancel");

    /** How many gave each response; an empty word stands for those who gave none. */
    public record Count(String response, long people) {}

    public List<Count> counts() {
        return Stream.of("ACCEPTED", "TENTATIVE", "DECLINED", "")
                .map(each -> new Count(each, given(each)))
                .filter(each -> each.people() > 0)
                .toList();
    }

    /** Who leads the session is there: without an answer they are counted as coming, not as silent. */
    public boolean isLeading(Expected expected) {
        return expected.leader() != null && session.isLedBy(expected.leader());
    }

    private long given(String response) {
        return responses.stream()
                .filter(each -> each.response() != null || !isLeading(each))
                .filter(each -> response.equals(Objects.requireNonNullElse(each.response(), "")))
                .count();
    }

    public boolean isChangeable() {
        return CHANGES.stream().anyMatch(session::may);
    }

    /** Whether there is something to do here, or to say about it. */
    public boolean isAnythingToSay() {
        return !session.isScheduled() || session.may("answer") || isChangeable();
    }

    /** Nothing can be done with it any more, by anybody. */
    boolean isSettled() {
        return !session.may("answer") && !isChangeable();
    }

    public String moving() {
        return session.address() + "/flytt";
    }

    public String cancelling() {
        return session.address() + "/avlys";
    }

    public String placing() {
        return session.address() + "/sted";
    }

    public String naming() {
        return session.address() + "/fasilitator";
    }

    /** Where another one like it is planned. */
    public String copying() {
        return "/koordinator/grupper/" + session.group() + "/samling?kopi=" + session.id();
    }

    /** The session for a calendar program. */
    public String file() {
        return session.address() + "/samling.ics";
    }

    /** Where in the menu it belongs. */
    Frame.Section section() {
        return coordinator ? Frame.Section.COORDINATION : Frame.Section.MINE;
    }

    /** The group's page, as the one who came from there knows it. */
    public String groupPage() {
        return (coordinator ? "/koordinator/grupper/" : "/grupper/") + session.group();
    }
}
