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
import no.moteplass.notifications.readmodel.KnownRows;
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

    private void take(List<FeedEvent> events, ChangeScope scope) {
        var known = directory.knownOf(events);
        events.forEach(event -> take(event, known, scope));
    }

    private void take(FeedEvent event, KnownRows known, ChangeScope scope) {
        switch (event.type()) {
            case "leader.changed" -> leader(event, known, scope);
            case "leader.erased" -> {
                var leader = UUID.fromString(event.subject());
                scope.erased(leader, directory.erase(leader, event, known));
            }
            case "programme.changed" -> directory.keep(event.as(KnownProgramme.class), event, known);
            case "group.changed" -> group(event, known, scope);
            case "member.changed" -> member(event, known, scope);
            case "sign-up.changed" -> signUp(event, known, scope);
            default -> {
                // Not for us: whoever reads a feed passes over what it does not know.
            }
        }
    }

    private void leader(FeedEvent event, KnownRows known, ChangeScope scope) {
        var leader = event.as(KnownLeader.class);
        directory.keep(leader, event, known).ifPresent(news -> {
            if (leader.isReachable()
                    && news.before().filter(KnownLeader::isReachable).isEmpty()) {
                scope.arrived(leader.id(), event.changeId());
            } else if (!leader.isActive()
                    && news.before().filter(before -> !before.isActive()).isEmpty()) {
                scope.left(leader.id(), event.changeId());
            }
        });
    }

    private void group(FeedEvent event, KnownRows known, ChangeScope scope) {
        var group = event.as(KnownGroup.class);
        directory
                .keep(group, event, known)
                .filter(news -> news.before()
                        .filter(before -> before.state().equals(group.state()))
                        .isEmpty())
                .ifPresent(news -> {
                    scope.group(group.id(), event.changeId());
                    if (group.isClosed()) {
                        scope.closing(group.id());
                    }
                });
    }

    private void member(FeedEvent event, KnownRows known, ChangeScope scope) {
        var membership = event.as(KnownMembership.class);
        directory.keep(membership, event, known).ifPresent(news -> {
            scope.person(membership.group(), membership.leader(), event.changeId());
            if (membership.endedByClosing()) {
                scope.closing(membership.group());
            }
            if (membership.isUntoldRemoval()) {
                scope.removal(membership);
            }
        });
    }

    private void signUp(FeedEvent event, KnownRows known, ChangeScope scope) {
        var signUp = event.as(KnownSignUp.class);
        if (directory.keep(signUp, event, known).isPresent()) {
            scope.signUp(signUp.id());
            if (signUp.endedByClosing()) {
                scope.closing(signUp.group());
            }
        }
    }
}
