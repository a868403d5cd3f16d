package no.moteplass.portal.coordination.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

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

    private static final List<String> USUAL = List.of("FACILITATOR", "DEPUTY_FACILITATOR", "PURPOSE_OWNER");
    private static final List<String> MENTORED = List.of("MENTOR", "MENTEE", "PURPOSE_OWNER");

    /** What takes the group on from here; what stops it lies in the menu, and asks first. */
    public List<GroupMove> moves() {
        return Arrays.stream(GroupMove.values())
                .filter(each -> each.leadsOn() && group.may(each.word()))
                .toList();
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

    /** Those that somebody does not have yet. */
    public List<String> rolesToGive(Member person) {
        return roles().stream().filter(role -> !person.has(role)).toList();
    }

    public List<String> rolesToGive(Leader person) {
        return members.stream()
                .filter(each -> each.leader().equals(person.id()))
                .findFirst()
                .map(this::rolesToGive)
                .orElseGet(this::roles);
    }

    /** Something a group needs before people meet in it, and where it is seen to. */
    public record Check(String name, boolean done, @Nullable String href) {

        public String text() {
            return "check." + name;
        }

        public String act() {
            return "check." + name + ".act";
        }
    }

    /** Whether the group is on its way to its first session. */
    public boolean isPreparing() {
        return group.is("DRAFT") || group.is("OPEN");
    }

    public List<Check> checks() {
        var checks = new ArrayList<Check>();
        var edit = group.may("edit") ? editing() : null;
        var add = group.may("change-members") ? "#finn" : null;
        checks.add(
                new Check("purpose", group.purpose() != null && !group.purpose().isBlank(), edit));
        checks.add(new Check("owner", isThere("PURPOSE_OWNER"), add));
        if ("FACILITATED".equals(group.facilitation())) {
            checks.add(new Check("facilitator", isThere("FACILITATOR"), add));
        }
        if (!sessionsAway) {
            checks.add(new Check("sessions", !sessions.isEmpty(), group.may("plan") ? planning() : null));
        }
        checks.add(new Check("opened", group.is("OPEN"), null));
        if (group.minSize() != null) {
            checks.add(new Check("seats", group.members() >= group.minSize(), null));
        }
        return checks;
    }

    public long done() {
        return checks().stream().filter(Check::done).count();
    }

    private boolean isThere(String role) {
        return members.stream().anyMatch(each -> each.has(role));
    }

    public String planning() {
        return address() + "/serie";
    }

    /** Where one session of it is planned. */
    public String planningOne() {
        return address() + "/samling";
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
}
