package no.moteplass.groups.erasure;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.feed.source.FeedPublisher;

/** Loosens what points at somebody: their reports go on under the manager's manager, programmes and groups name nobody. */
@ApplicationScoped
class HandOn {

    private final LeaderRepository leaders;
    private final ProgrammeRepository programmes;
    private final GroupRepository groups;
    private final ChangeJournal changes;
    private final FeedPublisher feed;

    HandOn(
            LeaderRepository leaders,
            ProgrammeRepository programmes,
            GroupRepository groups,
            ChangeJournal changes,
            FeedPublisher feed) {
        this.leaders = leaders;
        this.programmes = programmes;
        this.groups = groups;
        this.changes = changes;
        this.feed = feed;
    }

    /** The chain above the reports stays what it was but for one link, so that nobody comes to share one (G3). @return them */
    List<UUID> reportsOf(Leader leader) {
        var reports = leaders.ledBy(leader.id());
        reports.forEach(each -> each.goOnUnder(leader.manager()));
        changes.ofAll(reports, Change.LEADER_HANDED_ON);
        return reports.stream().map(Leader::id).toList();
    }

    /** A contact ought to be a mailbox; where it is the person's own address, what was told of it is forgotten, too. */
    void whatNames(Leader leader) {
        for (var programme : programmes.naming(leader.id(), leader.email())) {
            programme.forget(leader.id(), leader.email());
            feed.forget("programme.changed", programme.code());
            changes.of(programme, Change.PROGRAMME_FORGETS);
        }
        for (var group : groups.withContact(leader.email())) {
            group.forgetContact();
            feed.forget("group.changed", group.id().toString());
            changes.of(group, Change.GROUP_FORGETS);
        }
    }
}
