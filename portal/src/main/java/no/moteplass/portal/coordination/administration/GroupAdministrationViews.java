package no.moteplass.portal.coordination.administration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.patience.SideBySide;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;

/** Gathers what a coordinator needs to look after a group. */
@RequestScoped
class GroupAdministrationViews {

    private static final int MOST = 200;
    private static final int FOUND = 20;

    private final GroupsService groups;
    private final SessionsService sessions;
    private final SideBySide sideBySide;
    private final Clock clock;

    GroupAdministrationViews(
            @RestClient GroupsService groups,
            @RestClient SessionsService sessions,
            SideBySide sideBySide,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.sideBySide = sideBySide;
        this.clock = clock;
    }

    GroupAdministration of(UUID id) {
        return gathered(id, "", Items.none(), false);
    }

    /** With the people whose names begin so, or whose e-mail address it is. */
    GroupAdministration searching(UUID id, String name) {
        var found = name.isBlank()
                ? Items.<Leader>none()
                : Answer.to(() -> groups.leaders(name, FOUND)).orNoPage();
        return gathered(id, name, found, true);
    }

    private GroupAdministration gathered(UUID id, String sought, Items<Leader> found, boolean searched) {
        var from = clock.instant().toString();
        var askedMembers = sideBySide.ask(() -> Items.all(cursor -> groups.members(id, cursor, MOST)));
        var askedWaiting = sideBySide.ask(() -> Items.all(cursor -> groups.waitingList(id, cursor, MOST)));
        var askedAhead = sideBySide.ask(() -> sessions.sessions(id, null, from, null, MOST));
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        var members = askedMembers.get().orNoPage();
        var waiting = askedWaiting.get().orNoPage();
        var ahead = askedAhead.get();
        return new GroupAdministration(
                group,
                members,
                waiting,
                ahead.maybe().map(Items::items).orElse(List.of()),
                ahead.isAway(),
                ahead instanceof Answer.Refused<Items<Session>>,
                sought,
                found.items(),
                found.nextCursor() != null,
                searched);
    }
}
