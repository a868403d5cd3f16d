package no.moteplass.sessions.facilitation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.IfMatch;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.session.AssignmentSource;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.LeadRole;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.SessionRepository;

/** Two who lead change sessions; whoever helps goes on helping. A transaction; its events commit with it. */
@ApplicationScoped
public class SwapLeads {

    private static final String WITH = "with";

    private final KnownGroupRepository groups;
    private final SessionRepository sessions;
    private final WhoCanSwap whoCan;
    private final ChangeJournal changes;
    private final Clock clock;

    SwapLeads(
            KnownGroupRepository groups,
            SessionRepository sessions,
            WhoCanSwap whoCan,
            ChangeJournal changes,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.whoCan = whoCan;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public SessionOutcome swap(UUID id, @Nullable UUID with, IfMatch version) {
        // The group before its sessions, as everywhere: who leads them may be planned again at the same moment.
        sessions.groupOf(id).ifPresent(groups::lock);
        return sessions.lock(
                id,
                version,
                session -> session.refusalToChange(clock.instant())
                        .<SessionOutcome>map(SessionOutcome.Refused::new)
                        .orElseGet(() -> swap(session, with)));
    }

    private SessionOutcome swap(Session session, @Nullable UUID with) {
        if (with == null) {
            return invalid("required");
        }
        if (with.equals(session.id())) {
            return invalid("sameSession");
        }
        return sessions.groupOf(with)
                .filter(session.group()::equals)
                .flatMap(group -> sessions.lock(with))
                .map(other -> swap(session, other))
                .orElseGet(() -> invalid("unknownId"));
    }

    private SessionOutcome swap(Session session, Session other) {
        var refusal = other.refusalToChange(clock.instant());
        if (refusal.isPresent()) {
            return new SessionOutcome.Refused(refusal.get());
        }
        var lead = session.lead();
        var otherLead = other.lead();
        if (lead.isEmpty() || otherLead.isEmpty()) {
            return invalid("bothLed");
        }
        if (lead.equals(otherLead)) {
            return new SessionOutcome.Done(session);
        }
        return whoCan.refusal(session, lead.get(), other, otherLead.get())
                .orElseGet(() -> swapped(session, lead.get(), other, otherLead.get()));
    }

    private SessionOutcome swapped(Session session, UUID lead, Session other, UUID otherLead) {
        var both = List.of(FacilitatorsChange.of(session), FacilitatorsChange.of(other));
        session.ledBy(ledBy(otherLead, session), clock.instant());
        other.ledBy(ledBy(lead, other), clock.instant());
        sessions.flushWhileLeadsPass();
        changes.ofAll(both, Change.LEADS_SWAPPED);
        return new SessionOutcome.Done(session);
    }

    /** Named, so that the rotation does not take it back. */
    private static List<Named> ledBy(UUID lead, Session session) {
        var named = new ArrayList<Named>();
        named.add(new Named(lead, LeadRole.LEAD, AssignmentSource.NAMED));
        session.facilitators().stream()
                .filter(each -> !each.leads() && !each.leader().equals(lead))
                .forEach(named::add);
        return named;
    }

    private static SessionOutcome invalid(String code) {
        return new SessionOutcome.Invalid(List.of(Violation.of(WITH, code)));
    }
}
