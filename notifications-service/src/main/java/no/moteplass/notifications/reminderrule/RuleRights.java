package no.moteplass.notifications.reminderrule;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.platform.identity.Caller;

/** Whose rules the caller sees and sets: a coordinator all, a facilitator those of their own groups. */
@ApplicationScoped
public class RuleRights {

    private final DirectoryRepository directory;
    private final Caller caller;
    private final Clock clock;

    RuleRights(DirectoryRepository directory, Caller caller, Clock clock) {
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** Rules of groups are for their facilitators and coordinators. */
    public boolean maySee(ReminderRule rule) {
        return rule.scope() != RuleScope.GROUP || maySet(rule.scope(), rule.scopeId());
    }

    boolean maySet(RuleScope scope, @Nullable String scopeId) {
        return caller.isCoordinator()
                || (scope == RuleScope.GROUP && scopeId != null && ownGroups().contains(scopeId));
    }

    /** The groups whose rules the caller sees; null for all. */
    public @Nullable List<String> groupsSeen() {
        return caller.isCoordinator() ? null : ownGroups();
    }

    /** The groups that the caller facilitates. */
    private List<String> ownGroups() {
        var now = clock.instant();
        return directory.membershipsOf(List.of(caller.person())).stream()
                .filter(membership -> membership.facilitatesAt(now))
                .map(membership -> membership.group().toString())
                .distinct()
                .toList();
    }
}
