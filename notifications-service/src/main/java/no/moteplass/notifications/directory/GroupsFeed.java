package no.moteplass.notifications.directory;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.telling.Concerns;
import no.moteplass.notifications.telling.Telling;
import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.FeedHandler;

/** Takes in what groups-service tells. */
@ApplicationScoped
class GroupsFeed implements FeedHandler {

    private final DirectoryRepository directory;
    private final Telling telling;

    GroupsFeed(DirectoryRepository directory, Telling telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public void apply(List<FeedEvent> page) {
        telling.follow(name(), page, this::take);
    }

    @Override
    public void rebuilt(String epoch) {
        directory.forgetOtherEpochs(epoch);
    }

    private void take(FeedEvent event, Concerns concerns) {
        switch (event.type()) {
            case "leader.changed" -> leader(event, concerns);
            case "leader.erased" -> {
                var leader = UUID.fromString(event.subject());
                directory.erase(leader);
                concerns.erased(leader);
            }
            case "programme.changed" -> directory.keep(event.as(ProgrammeFacts.class), event);
            case "group.changed" -> group(event, concerns);
            case "member.changed" -> member(event, concerns);
            case "sign-up.changed" -> signUp(event, concerns);
            default -> {
                // Not for us: whoever reads a feed passes over what it does not know.
            }
        }
    }

    private void leader(FeedEvent event, Concerns concerns) {
        var leader = event.as(LeaderFacts.class);
        var before = directory.leader(leader.id());
        if (directory.keep(leader, event)
                && leader.isReachable()
                && before.filter(known -> !known.isReachable()).isPresent()) {
            // What could not reach them meanwhile is told now.
            directory
                    .membershipsOf(leader.id())
                    .forEach(each -> concerns.person(each.it().group(), leader.id(), event.changeId()));
            directory
                    .signUpsOf(leader.id())
                    .forEach(each -> concerns.signUp(each.it().id()));
        }
    }

    private void group(FeedEvent event, Concerns concerns) {
        var group = event.as(GroupFacts.class);
        var before = directory.group(group.id());
        if (!directory.keep(group, event)) {
            return;
        }
        if (before.isEmpty() || !before.get().state().equals(group.state())) {
            concerns.group(group.id(), event.changeId());
            if (group.isClosed()) {
                concerns.closing(group.id());
            }
        }
    }

    private void member(FeedEvent event, Concerns concerns) {
        var membership = event.as(MembershipFacts.class);
        if (directory.keep(membership, event)) {
            concerns.person(membership.group(), membership.leader(), event.changeId());
            if (membership.endedByClosing()) {
                concerns.closing(membership.group());
            }
        }
    }

    private void signUp(FeedEvent event, Concerns concerns) {
        var signUp = event.as(SignUpFacts.class);
        if (directory.keep(signUp, event)) {
            concerns.signUp(signUp.id());
            if (signUp.endedByClosing()) {
                concerns.closing(signUp.group());
            }
        }
    }
}
