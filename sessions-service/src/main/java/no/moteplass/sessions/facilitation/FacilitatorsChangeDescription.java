package no.moteplass.sessions.facilitation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;
import no.moteplass.sessions.session.SessionDescription;

/** How a change of who leads is published; it is about those who led and those who lead. */
@ApplicationScoped
class FacilitatorsChangeDescription implements ChangeDescription<FacilitatorsChange> {

    @Override
    public Class<FacilitatorsChange> type() {
        return FacilitatorsChange.class;
    }

    @Override
    public List<ChangeEvent> events(FacilitatorsChange change, ChangeAction action) {
        return List.of(SessionDescription.assigned(change.session()));
    }

    @Override
    public Collection<UUID> auditSubjects(FacilitatorsChange change) {
        return change.beforeAndAfter();
    }
}
