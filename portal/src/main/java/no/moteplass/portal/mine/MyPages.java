package no.moteplass.portal.mine;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
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
import no.moteplass.portal.template.Today;

/** Gathers Min side from the services; what is away is left out and said. */
@RequestScoped
class MyPages {

    private static final int MOST = 200;

    /** How far back sessions are shown: a season. */
    private static final Duration SHOWN_BACK = Duration.ofDays(180);

    private final GroupsService groups;
    private final SessionsService sessions;
    private final SideBySide sideBySide;
    private final Reader reader;
    private final Clock clock;
    private final Today today;
    private final Duration askedAhead;

    MyPages(
            @RestClient GroupsService groups,
            @RestClient SessionsService sessions,
            SideBySide sideBySide,
            Reader reader,
            Clock clock,
            Today today,
            @ConfigProperty(name = "moteplass.portal.asked-ahead", defaultValue = "21D") Duration askedAhead) {
        this.groups = groups;
        this.sessions = sessions;
        this.sideBySide = sideBySide;
        this.reader = reader;
        this.clock = clock;
        this.today = today;
        this.askedAhead = askedAhead;
    }

    MyPage gather(Agenda.Opened opened) {
        var asked = sideBySide.ask(() -> groups.signUps("me", MOST));
        var askedMine = sideBySide.ask(() -> groups.groups(GroupFilter.mine(MOST)));
        var now = clock.instant();
        var from = now.toString();
        var askedPast = sideBySide.ask(
                () -> sessions.sessions(null, "me", now.minus(SHOWN_BACK).toString(), from, MOST));
        var ahead = Answer.to(() -> sessions.sessions(null, "me", from, null, MOST));
        var answered = asked.get();
        var mine = askedMine.get();
        var signUps = answered.maybe().map(Items::items).orElse(List.of());
        return new MyPage(
                agenda(ahead.maybe().orElseGet(Items::none), opened),
                in("OFFERED", signUps),
                in("PLACED", signUps),
                in("WAITING", signUps),
                others(mine.maybe().map(Items::items).orElse(List.of()), signUps),
                held(askedPast.get()),
                answered.isAway() || mine.isAway(),
                ahead.isAway());
    }

    private Agenda agenda(Items<Session> ahead, Agenda.Opened opened) {
        var day = today.date();
        return new Agenda(
                ahead.items(),
                ahead.nextCursor() == null,
                reader.known().map(Leader::id),
                day,
                day.plusDays(askedAhead.toDays()),
                opened);
    }

    /** What was held, the latest first. What is away is no more than not there: nothing waits for it. */
    private static List<Session> held(Answer<Items<Session>> past) {
        return past.maybe().map(Items::items).orElse(List.of()).stream()
                .filter(Session::isHeld)
                .sorted(Comparator.comparing(Session::start).reversed())
                .toList();
    }

    private static List<SignUp> in(String state, List<SignUp> signUps) {
        return signUps.stream().filter(each -> each.is(state)).toList();
    }

    /** Where the person has a role, and no place of their own. */
    private static List<Group> others(List<Group> mine, List<SignUp> signUps) {
        return mine.stream()
                .filter(group -> signUps.stream()
                        .noneMatch(each -> each.isLive() && group.id().equals(each.group())))
                .toList();
    }
}
