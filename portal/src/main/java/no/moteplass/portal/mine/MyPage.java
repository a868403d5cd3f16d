package no.moteplass.portal.mine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.SignUp;
import no.moteplass.portal.services.sessions.Session;

/** Min side, in the order in which it is read: what is asked now, what comes, the rest. */
public record MyPage(
        List<SignUp> offers,
        List<Session> unanswered,
        List<Session> coming,
        List<SignUp> places,
        List<SignUp> waiting,
        List<Group> others,
        Optional<UUID> me,
        boolean groupsAway,
        boolean sessionsAway) {

    /** Whether the person leads something that is ahead there. */
    public boolean facilitates(Group group) {
        return Stream.concat(unanswered.stream(), coming.stream())
                .anyMatch(session -> group.id().equals(session.group()) && leads(session));
    }

    public boolean leads(Session session) {
        return me.filter(session::isLedBy).isPresent();
    }

    public boolean isSomethingAsked() {
        return !offers.isEmpty() || !unanswered.isEmpty();
    }

    public boolean isNew() {
        return !groupsAway && places.isEmpty() && waiting.isEmpty() && offers.isEmpty() && others.isEmpty();
    }

    /** Sessions reach this page a moment after the place does. */
    public boolean isBeingPrepared() {
        return !sessionsAway && coming.isEmpty() && unanswered.isEmpty() && !places.isEmpty();
    }
}
