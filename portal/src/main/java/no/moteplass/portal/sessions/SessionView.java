package no.moteplass.portal.sessions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import no.moteplass.portal.page.Frame;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService.Expected;

/** A session as one person sees it. */
public record SessionView(
        Session session, boolean own, boolean leading, boolean planner, boolean coordinator, List<Expected> answers) {

    /** How many gave each answer; an empty word stands for those who gave none. */
    public record Sum(String response, long people) {}

    public List<Sum> sums() {
        return Stream.of("ACCEPTED", "TENTATIVE", "DECLINED", "")
                .map(each -> new Sum(each, given(each)))
                .filter(each -> each.people() > 0)
                .toList();
    }

    private long given(String response) {
        return answers.stream()
                .filter(each -> response.equals(Objects.requireNonNullElse(each.response(), "")))
                .count();
    }

    /** What is over, or cancelled, stays as it is. */
    public boolean isChangeable() {
        return planner && session.isScheduled();
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

    /** Where in the menu it belongs. */
    Frame.Section section() {
        return coordinator ? Frame.Section.COORDINATION : Frame.Section.MINE;
    }

    /** The group's page, as the one who came from there knows it. */
    public String groupPage() {
        return (coordinator ? "/koordinator/grupper/" : "/grupper/") + session.group();
    }
}
