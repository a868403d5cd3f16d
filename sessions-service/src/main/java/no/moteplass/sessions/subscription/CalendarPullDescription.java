package no.moteplass.sessions.subscription;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** How the feed's readers learn who pulls their calendar. */
@ApplicationScoped
class CalendarPullDescription implements ChangeDescription<CalendarPull> {

    @Override
    public Class<CalendarPull> type() {
        return CalendarPull.class;
    }

    @Override
    public List<ChangeEvent> events(CalendarPull pull, ChangeAction action) {
        return List.of(new ChangeEvent(
                "calendar.changed",
                pull.leader().toString(),
                pull.version(),
                new CalendarChanged(pull.leader(), pull.version(), pull.pulls())));
    }

    @Override
    public Collection<UUID> auditSubjects(CalendarPull pull) {
        return List.of(pull.leader());
    }
}
