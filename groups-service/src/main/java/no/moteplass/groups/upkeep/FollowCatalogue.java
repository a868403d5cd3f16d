package no.moteplass.groups.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import no.moteplass.groups.administration.SettleGroup;
import no.moteplass.groups.catalogue.TermsChanged;
import no.moteplass.groups.group.GroupRepository;

/** Looks at a programme's groups again, in the transaction that changed what it asks: whoever waits may fit now (G7). */
@ApplicationScoped
class FollowCatalogue {

    private final GroupRepository groups;
    private final SettleGroup settle;

    FollowCatalogue(GroupRepository groups, SettleGroup settle) {
        this.groups = groups;
        this.settle = settle;
    }

    void onTerms(@Observes TermsChanged change) {
        for (var id : groups.runningOf(change.programme())) {
            groups.lock(id).ifPresent(settle::changed);
        }
    }
}
