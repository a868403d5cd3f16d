package no.moteplass.portal.mine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import no.moteplass.portal.page.Reader;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.GroupFilter;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.SignUp;
import no.moteplass.portal.services.patience.SideBySide;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;

/** Gathers Min side from the services; what is away is left out and said. */
@RequestScoped
class MyPages {

    private static final int MOST = 200;
    private static final int SHOWN = 40;

    private final GroupsService groups;
    private final SessionsService sessions;
    private final SideBySide sideBySide;
    private final Reader reader;
    private final Clock clock;
    private final Duration askedAhead;

    MyPages(
            @RestClient GroupsService groups,
            @RestClient SessionsService sessions,
            SideBySide sideBySide,
            Reader reader,
            Clock clock,
            @ConfigProperty(name = "moteplass.portal.asked-ahead", defaultValue = "21D") Duration askedAhead) {
        this.groups = groups;
        this.sessions = sessions;
        this.sideBySide = sideBySide;
        this.reader = reader;
        this.clock = clock;
        this.askedAhead = askedAhead;
    }

    MyPage gather() {
        var asked = sideBySide.ask(() -> groups.signUps("me", MOST));
        var askedMine = sideBySide.ask(() -> groups.groups(GroupFilter.mine(MOST)));
        var from = clock.instant().toString();
        var ahead = Answer.to(() -> sessions.sessions(null, "me", from, null, SHOWN));
        var answered = asked.get();
        var mine = askedMine.get();
        var signUps = answered.maybe().map(Items::items).orElse(List.of());
        var coming = ahead.maybe().map(Items::items).orElse(List.of());
        return new MyPage(
                in("OFFERED", signUps),
                coming.stream().filter(this::isAskedNow).toList(),
                coming.stream().filter(each -> !isAskedNow(each)).toList(),
                in("PLACED", signUps),
                in("WAITING", signUps),
                others(mine.maybe().map(Items::items).orElse(List.of()), signUps),
                reader.known().map(Leader::id),
                answered.isAway() || mine.isAway(),
                ahead.isAway());
    }

    private static List<SignUp> in(String state, List<SignUp> signUps) {
        return signUps.stream().filter(each -> each.is(state)).toList();
    }

    /** A whole year of sessions would drown what is near. */
    private boolean isAskedNow(Session session) {
        return session.may("answer")
                && session.isUnanswered()
                && session.start().toInstant().isBefore(clock.instant().plus(askedAhead));
    }

    /** Where the person has a role, and no place of their own. */
    private static List<Group> others(List<Group> mine, List<SignUp> signUps) {
        return mine.stream()
                .filter(group -> signUps.stream()
                        .noneMatch(each -> each.isLive() && group.id().equals(each.group())))
                .toList();
    }
}
