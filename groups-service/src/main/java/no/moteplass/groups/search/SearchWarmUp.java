package no.moteplass.groups.search;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.search.GroupListRepository.Asked;

/**
 * Asks the longest query once, beside the start: its words are read for more than a second the first time, and the first who
 * looked for a group would be told that the groups do not answer.
 */
@ApplicationScoped
class SearchWarmUp {

    private static final Logger LOG = Logger.getLogger(SearchWarmUp.class);

    private final GroupListRepository groups;
    private final Clock clock;

    SearchWarmUp(GroupListRepository groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    /** Not in tests, which count statements. */
    void begin(@Observes StartupEvent started) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Thread.ofVirtual().name("search-warm-up").start(this::search);
        }
    }

    private void search() {
        var usual = new GroupSearch(
                false, null, LeadershipLevel.FRONT_LINE, null, true, null, null, null, null, null, null, false);
        var nobody = new Asked(new UUID(0, 0), clock.instant());
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                groups.search(usual, GroupOrder.FIT, null, 1, nobody);
                groups.totals(usual, nobody);
            });
        } catch (RuntimeException away) {
            LOG.infof("the first search is left to whoever searches first: %s", away.getMessage());
        }
    }
}
