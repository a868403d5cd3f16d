package no.moteplass.groups.erasure;

import java.util.HashSet;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.marks.ErasedPeople;
import no.moteplass.groups.tries.FitTries;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.feed.source.FeedPublisher;
import no.moteplass.platform.idempotency.IdempotentRequests;

/** Takes somebody's name, address and id out of all that is kept beside the directory; a mark that names nobody stays. */
@ApplicationScoped
class ForgetTraces {

    private final ErasedPeople erased;
    private final FeedPublisher feed;
    private final AuditTrail audit;
    private final IdempotentRequests requests;
    private final FitTries tries;

    ForgetTraces(
            ErasedPeople erased, FeedPublisher feed, AuditTrail audit, IdempotentRequests requests, FitTries tries) {
        this.erased = erased;
        this.feed = feed;
        this.audit = audit;
        this.requests = requests;
        this.tries = tries;
    }

    void of(Leader leader) {
        erased.keep(leader.knownAs(), leader.email());
        feed.forget("leader.changed", leader.id().toString());
        var names = new HashSet<>(leader.knownAs());
        names.add(leader.email());
        audit.forget(leader.id(), names);
        requests.forget(leader.id(), names);
        tries.forget(leader.id());
    }
}
