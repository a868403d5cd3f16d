package no.moteplass.sessions.groupfeed;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.series.SeriesRepository;
import no.moteplass.sessions.session.Changing;
import no.moteplass.sessions.session.SessionRepository;

/** When a group closes, what it has ahead is cancelled (S8). Part of the transaction that learned of it. */
@ApplicationScoped
class GroupClosed {

    private final SessionRepository sessions;
    private final SeriesRepository series;
    private final ChangeJournal changes;
    private final Clock clock;

    GroupClosed(SessionRepository sessions, SeriesRepository series, ChangeJournal changes, Clock clock) {
        this.sessions = sessions;
        this.series = series;
        this.changes = changes;
        this.clock = clock;
    }

    /** Of these groups, those that have something ahead: for the others there is nothing to do. */
    List<KnownGroup> meeting(Collection<KnownGroup> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var ids =
                sessions.withSomethingAhead(groups.stream().map(KnownGroup::id).toList(), clock.instant());
        return groups.stream().filter(each -> ids.contains(each.id())).toList();
    }

    /** @param closed the groups, each with when it closed: what lay ahead then, even if it is said late */
    void cancelWhatIsAhead(Map<UUID, Instant> closed) {
        if (closed.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var earliest = closed.values().stream().min(Instant::compareTo).orElse(now);
        var cancelled = sessions.ahead(closed.keySet(), earliest).stream()
                .filter(each -> !each.startsAt().isBefore(closed.getOrDefault(each.group(), now)))
                .filter(each -> each.cancelWithGroup(now) instanceof Changing.Changed)
                .toList();
        var ended = new HashSet<UUID>();
        for (var session : cancelled) {
            if (session.series() != null) {
                ended.add(session.series());
            }
        }
        var changed = new ArrayList<Object>(
                series.find(ended).stream().filter(each -> each.cancel(now)).toList());
        changed.addAll(cancelled);
        changes.ofAll(changed, Change.GROUP_CLOSED);
    }
}
