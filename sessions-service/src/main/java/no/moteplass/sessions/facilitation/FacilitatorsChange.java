package no.moteplass.sessions.facilitation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import no.moteplass.sessions.session.Session;

/** A session is led by others than before. */
public record FacilitatorsChange(Session session, Set<UUID> before) {

    /** To be made before they change. */
    static FacilitatorsChange of(Session session) {
        return new FacilitatorsChange(session, Set.copyOf(session.leaders()));
    }

    public Set<UUID> beforeAndAfter() {
        var all = new HashSet<>(before);
        all.addAll(session.leaders());
        return all;
    }
}
