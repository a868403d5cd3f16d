package no.moteplass.portal.coordination.administration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.Member;
import no.moteplass.portal.services.groups.SignUp;
import no.moteplass.portal.services.sessions.Session;

/** A group as the coordinator who looks after it sees it. */
public record GroupAdministration(
        Group group,
        List<Member> members,
        List<SignUp> waiting,
        List<Session> sessions,
        boolean sessionsAway,
        boolean sessionsBeingPrepared,
        String sought,
        List<Leader> found,
        boolean moreFound,
        boolean searched) {

    private static final List<String> VERBS = List.of("open", "start", "pause", "resume");
    private static final List<String> USUAL = List.of("FACILITATOR", "DEPUTY_FACILITATOR", "PURPOSE_OWNER");
    private static final List<String> MENTORED = List.of("MENTOR", "MENTEE", "PURPOSE_OWNER");

    /** What may be done with the group's state now; closing has a form of its own. */
    public List<String> moves() {
        return VERBS.stream().filter(group::may).toList();
    }

    public String address() {
        return "/koordinator/grupper/" + group.id();
    }

    public String editing() {
        return address() + "/endre";
    }

    public String inviting() {
        return address() + "/inviter";
    }

    /** Which roles somebody may be given here: mentors and mentees belong to groups that are led so. */
    public List<String> roles() {
        return "MENTORED".equals(group.facilitation()) ? MENTORED : USUAL;
    }

    /** Those, and whatever somebody has already, which can be taken from them anywhere. */
    public List<String> rolesFor(Member person) {
        return Stream.concat(roles().stream(), person.roleNames().stream())
                .distinct()
                .toList();
    }

    public String planning() {
        return address() + "/serie";
    }

    /** The version of somebody's place in the group; 0 for whoever has none. */
    public long versionOf(Leader person) {
        return members.stream()
                .filter(each -> each.leader().equals(person.id()))
                .mapToLong(Member::version)
                .findFirst()
                .orElse(0);
    }

    public boolean isMember(Leader person) {
        return members.stream().anyMatch(each -> each.leader().equals(person.id()) && each.seat());
    }

    /** What the text for a move is called. */
    public String textOf(String verb) {
        return "administration." + verb.toLowerCase(Locale.ROOT);
    }
}
