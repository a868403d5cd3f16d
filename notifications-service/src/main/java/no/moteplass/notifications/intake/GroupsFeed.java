package no.moteplass.notifications.intake;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.directory.KnownLeader;
import no.moteplass.notifications.directory.KnownMembership;
import no.moteplass.notifications.directory.KnownProgramme;
import no.moteplass.notifications.directory.KnownSignUp;
import no.moteplass.notifications.snapshot.ChangeScope;
import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.FeedHandler;

/** Takes in what groups-service says. */
@ApplicationScoped
class GroupsFeed implements FeedHandler {

    private final DirectoryRepository directory;
    private final NotificationPlanner planner;

    GroupsFeed(DirectoryRepository directory, NotificationPlanner planner) {
        this.directory = directory;
        this.planner = planner;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public void apply(List<FeedEvent> page) {
        planner.follow(name(), page, this::take);
    }

    @Override
    public void rebuilt(String epoch) {
        directory.forgetOtherEpochs(epoch);
    }

    private void take(FeedEvent event, ChangeScope scope) {
        switch (event.type()) {
            case "leader.changed" -> leader(event, scope);
            case "leader.erased" -> {
                var leader = UUID.fromString(event.subject());
                directory.erase(leader);
                scope.erased(leader);
            }
            case "programme.changed" -> directory.keep(event.as(KnownProgramme.class), event);
            case "group.changed" -> group(event, scope);
            case "member.changed" -> member(event, scope);
            case "sign-up.changed" -> signUp(event, scope);
            default -> {
                // Not for us: whoever reads a feed passes over what it does not know.
            }
        }
    }

    private void leader(FeedEvent event, ChangeScope scope) {
        var leader = event.as(KnownLeader.class);
        var before = directory.leader(leader.id());
        if (directory.keep(leader, event)
                && leader.isReachable()
                && before.filter(known -> !known.isReachable()).isPresent()) {
            // What could not reach them meanwhile is said now.
            directory
                    .membershipsOf(leader.id())
                    .forEach(each -> scope.person(each.group(), leader.id(), event.changeId()));
            directory.signUpsOf(leader.id()).forEach(each -> scope.signUp(each.id()));
        }
    }

    private void group(FeedEvent event, ChangeScope scope) {
        var group = event.as(KnownGroup.class);
        var before = directory.group(group.id());
        if (!directory.keep(group, event)) {
            return;
        }
        if (before.isEmpty() || !before.get().state().equals(group.state())) {
            scope.group(group.id(), event.changeId());
            if (group.isClosed()) {
                scope.closing(group.id());
            }
        }
    }

    private void member(FeedEvent event, ChangeScope scope) {
        var membership = event.as(KnownMembership.class);
        if (directory.keep(membership, event)) {
            scope.person(membership.group(), membership.leader(), event.changeId());
            if (membership.endedByClosing()) {
                scope.closing(membership.group());
            }
        }
    }

    private void signUp(FeedEvent event, ChangeScope scope) {
        var signUp = event.as(KnownSignUp.class);
        if (directory.keep(signUp, event)) {
            scope.signUp(signUp.id());
            if (signUp.endedByClosing()) {
                scope.closing(signUp.group());
            }
        }
    }
}
