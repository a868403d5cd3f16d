package no.moteplass.sessions.engagement;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.timing.Timing;

/** Looks whether somebody who is to lead a session leads another one then. The database makes sure; this can say when. */
@ApplicationScoped
public class DoubleBooking {

    private final EngagementRepository engagements;
    private final SessionRepository sessions;

    DoubleBooking(EngagementRepository engagements, SessionRepository sessions) {
        this.engagements = engagements;
        this.sessions = sessions;
    }

    /** The first of the other sessions; half-open, so that one may begin as the other ends. */
    public Optional<Session> of(Collection<UUID> leaders, Timing timing, UUID session) {
        return of(leaders, timing, Set.of(session));
    }

    /** @param passing sessions that do not count: who leads them is changing */
    public Optional<Session> of(Collection<UUID> leaders, Timing timing, Set<UUID> passing) {
        return leaders.isEmpty()
                ? Optional.empty()
                : engagements.leading(leaders, timing.startsAt(), timing.endsAt()).stream()
                        .filter(each -> !passing.contains(each.session()))
                        .findFirst()
                        .flatMap(each -> sessions.find(each.session()));
    }
}
