package no.moteplass.portal.mine;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.SignUp;
import no.moteplass.portal.services.sessions.Session;

/** Min side, in the order in which it is read: when one meets next, what waits for an answer, what comes, the rest. */
public record MyPage(
        Agenda agenda,
        List<SignUp> offers,
        List<SignUp> places,
        List<SignUp> waiting,
        List<Group> others,
        List<Session> past,
        boolean groupsAway,
        boolean sessionsAway) {

    public boolean facilitates(Group group) {
        return agenda.leadsIn(group.id());
    }

    /** What the person led, and nobody has said yet who came to. */
    public List<Session> unrecorded() {
        return past.stream().filter(Session::isAttendanceMissing).toList();
    }

    /** How many things wait for an answer. */
    public int asking() {
        return offers.size() + unrecorded().size();
    }

    public boolean isNew() {
        return !groupsAway && places.isEmpty() && waiting.isEmpty() && offers.isEmpty() && others.isEmpty();
    }

    /** The groups that this page is about. */
    List<UUID> groups() {
        return Stream.concat(
                        Stream.of(offers, places, waiting).flatMap(List::stream).map(SignUp::group),
                        others.stream().map(Group::id))
                .distinct()
                .toList();
    }

    /** Sessions reach this page a moment after the place does. */
    public boolean isBeingPrepared() {
        return !sessionsAway && agenda.isEmpty() && !places.isEmpty();
    }
}
