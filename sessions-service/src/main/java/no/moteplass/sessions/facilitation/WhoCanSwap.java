package no.moteplass.sessions.facilitation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.engagement.DoubleBooking;
import no.moteplass.sessions.engagement.EngagementRepository;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionOutcome;

/** Looks whether each of two who lead can lead the other's session: they are in the group then, free, and have not declined. */
@ApplicationScoped
class WhoCanSwap {

    private final Rosters rosters;
    private final DoubleBooking doubleBooking;
    private final EngagementRepository engagements;

    WhoCanSwap(Rosters rosters, DoubleBooking doubleBooking, EngagementRepository engagements) {
        this.rosters = rosters;
        this.doubleBooking = doubleBooking;
        this.engagements = engagements;
    }

    /** Why they cannot, if so. */
    Optional<SessionOutcome> refusal(Session one, UUID lead, Session other, UUID otherLead) {
        var roster = rosters.of(one.group());
        if (!roster.attendsAt(lead, other.startsAt()) || !roster.attendsAt(otherLead, one.startsAt())) {
            return invalid("notInGroup");
        }
        var both = Set.of(one.id(), other.id());
        var declined = engagements.declined(both);
        if (declined.getOrDefault(one.id(), Set.of()).contains(otherLead)
                || declined.getOrDefault(other.id(), Set.of()).contains(lead)) {
            return invalid("declinedThen");
        }
        return doubleBooking
                .of(Set.of(lead), other.timing(), both)
                .or(() -> doubleBooking.of(Set.of(otherLead), one.timing(), both))
                .map(SessionOutcome.DoubleBooked::new);
    }

    private static Optional<SessionOutcome> invalid(String code) {
        return Optional.of(new SessionOutcome.Invalid(List.of(Violation.of("with", code))));
    }
}
