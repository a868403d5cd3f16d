package no.moteplass.portal.groups;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.Member;
import no.moteplass.portal.services.groups.SignUp;
import no.moteplass.portal.services.sessions.Schedule;
import no.moteplass.portal.services.sessions.Session;

/** A group as one person sees it. */
public record GroupView(
        GroupChoice choice,
        Optional<SignUp> mine,
        boolean signUpsAway,
        Optional<List<Member>> members,
        List<Session> sessions,
        Coming coming,
        @Nullable String timeSetAside,
        Optional<Member> membership,
        WhyNotOpen whyNotOpen,
        boolean refused,
        String key) {

    /** Whether the sessions ahead could be read. */
    public enum Coming {
        NOT_SHOWN,
        READ,
        BEING_PREPARED,
        AWAY
    }

    /** The same page, after its button was refused: it is not offered again. */
    GroupView afterRefusal() {
        return new GroupView(
                choice, mine, signUpsAway, members, sessions, coming, timeSetAside, membership, whyNotOpen, true, key);
    }

    public Group group() {
        return choice.group();
    }

    public boolean has(String state) {
        return mine.filter(signUp -> signUp.is(state)).isPresent();
    }

    /** When and where it meets; null where it is not known. */
    public @Nullable Schedule schedule() {
        return choice.schedule();
    }

    /** Whether others than its own people are told no more than roughly when it meets. */
    public boolean isToldRoughly() {
        var schedule = choice.schedule();
        return schedule != null && schedule.planned() && schedule.nextDate() == null;
    }

    /** Where one is asked whether one really wants to give up the place. */
    public String leaving() {
        return group().address() + "/gi-fra-deg-plassen";
    }

    /** Where whoever may plan its sessions does so. */
    public String planning() {
        return "/koordinator/grupper/" + group().id() + "/serie";
    }

    /** Where one session of it is planned. */
    public String planningOne() {
        return "/koordinator/grupper/" + group().id() + "/samling";
    }

    /** The sign-up itself, where there is one. */
    public @Nullable SignUp signUp() {
        return mine.orElse(null);
    }

    boolean mayLeave() {
        return mine.filter(each -> each.may("withdraw")).isPresent();
    }

    public boolean showsSessions() {
        return coming != Coming.NOT_SHOWN;
    }

    public boolean isNotOpen(String reason) {
        return whyNotOpen.name().equals(reason);
    }

    public boolean isComing(String state) {
        return coming.name().equals(state);
    }

    /** What the reader does here without a seat; whose sessions these are, too (no sign-up is needed for that). */
    public List<String> doing() {
        return membership.map(Member::roleNames).orElse(List.of()).stream()
                .filter(role -> !"PURPOSE_OWNER".equals(role))
                .toList();
    }

    public boolean leads(Session session) {
        return membership.map(Member::leader).filter(session::isLedBy).isPresent();
    }

    /** May the reader name the deputies of the group? */
    public boolean namesDeputies() {
        return group().may("name-deputies");
    }

    /** Whom a facilitator may name: whoever is with the group already, but not as its facilitator. */
    public boolean mayBeDeputy(Member person) {
        return namesDeputies() && !person.has("FACILITATOR");
    }

    public boolean showsMembers() {
        return members.isPresent();
    }

    public List<Member> people() {
        return members.orElse(List.of());
    }
}
