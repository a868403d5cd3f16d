package no.moteplass.portal.groups;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.id.Ids;
import no.moteplass.portal.groups.GroupView.Coming;
import no.moteplass.portal.page.Reader;
import no.moteplass.portal.schedules.GroupTimes;
import no.moteplass.portal.schedules.Schedules;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.Member;
import no.moteplass.portal.services.groups.OrgUnit;
import no.moteplass.portal.services.groups.SignUp;
import no.moteplass.portal.services.patience.SideBySide;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;

/** Gathers what one person may see of a group. What is away is left out. */
@RequestScoped
class GroupViews {

    private static final int MOST = 200;

    private final GroupsService groups;
    private final SessionsService sessions;
    private final Schedules schedules;
    private final SideBySide sideBySide;
    private final Reader reader;
    private final Clock clock;

    GroupViews(
            @RestClient GroupsService groups,
            @RestClient SessionsService sessions,
            Schedules schedules,
            SideBySide sideBySide,
            Reader reader,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.schedules = schedules;
        this.sideBySide = sideBySide;
        this.reader = reader;
        this.clock = clock;
    }

    GroupView of(UUID id) {
        var asked = sideBySide.ask(() -> groups.signUps("me", MOST));
        var times = sideBySide.ask(() -> schedules.of(id));
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        var signUps = asked.get();
        var live = signUps.maybe().map(Items::items).orElse(List.of()).stream()
                .filter(SignUp::isLive)
                .toList();
        var mine = live.stream().filter(each -> each.group().equals(id)).findFirst();
        var members = members(group, mine);
        var inside = members.isPresent();
        var ahead = inside ? ahead(id) : new Ahead(List.of(), Coming.NOT_SHOWN);
        return new GroupView(
                GroupChoice.of(
                        group,
                        times.get().maybe().orElse(GroupTimes.AWAY),
                        live,
                        reader.known().orElse(null)),
                mine,
                signUps.isAway(),
                members,
                ahead.sessions,
                ahead.coming,
                mine.filter(each -> each.is("PLACED")).isPresent() ? null : timeSetAside(),
                membershipOf(members.orElse(List.of())),
                WhyNotOpen.of(group, clock.instant()),
                false,
                Ids.next(clock).toString());
    }

    private Optional<Member> membershipOf(List<Member> members) {
        var me = reader.known().map(Leader::id).orElse(null);
        return members.stream().filter(each -> each.leader().equals(me)).findFirst();
    }

    Optional<SignUp> mine(UUID group) {
        return Answer.to(() -> groups.signUps("me", MOST)).orNoPage().items().stream()
                .filter(each -> each.group().equals(group) && each.isLive())
                .findFirst();
    }

    /**
     * Members see each other. A coordinator who is none reads them on the page for looking after the group, where the
     * reading is meant and audited.
     */
    private Optional<List<Member>> members(Group group, Optional<SignUp> mine) {
        var placed = mine.filter(each -> each.is("PLACED")).isPresent();
        if (!group.may("see-members") || (reader.isCoordinator() && !placed)) {
            return Optional.empty();
        }
        return Answer.to(() -> Items.all(cursor -> groups.members(group.id(), cursor, MOST)))
                .maybe();
    }

    private record Ahead(List<Session> sessions, Coming coming) {}

    private Ahead ahead(UUID group) {
        var from = clock.instant().toString();
        return switch (Answer.to(() -> sessions.sessions(group, null, from, null, 20))) {
            case Answer.Given<Items<Session>>(var page) -> new Ahead(page.items(), Coming.READ);
            case Answer.Refused<Items<Session>>(var refusal) -> new Ahead(List.of(), Coming.BEING_PREPARED);
            case Answer.Away<Items<Session>> away -> new Ahead(List.of(), Coming.AWAY);
        };
    }

    private @Nullable String timeSetAside() {
        return reader.known()
                .map(Leader::unit)
                .flatMap(code -> Answer.to(() -> groups.unit(code)).maybe())
                .map(OrgUnit::timeSetAside)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }
}
