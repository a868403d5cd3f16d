package no.moteplass.portal.groups;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.id.Ids;
import no.moteplass.portal.groups.GroupView.Coming;
import no.moteplass.portal.groups.GroupView.Shut;
import no.moteplass.portal.page.Reader;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.Member;
import no.moteplass.portal.services.groups.OrgUnit;
import no.moteplass.portal.services.groups.SignUp;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;

/** Gathers what one person may see of a group. What is away is left out. */
@RequestScoped
class GroupViews {

    private static final int MOST = 200;

    private final GroupsService groups;
    private final SessionsService sessions;
    private final Reader reader;
    private final Planners planners;
    private final Clock clock;

    GroupViews(
            @RestClient GroupsService groups,
            @RestClient SessionsService sessions,
            Reader reader,
            Planners planners,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.reader = reader;
        this.planners = planners;
        this.clock = clock;
    }

    GroupView of(UUID id) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        var signUps = Answer.to(() -> groups.signUps("me", MOST));
        var mine = signUps.maybe().map(Items::items).orElse(List.of()).stream()
                .filter(each -> each.group().equals(id) && each.isLive())
                .findFirst();
        var members = members(id, mine);
        var inside = members.isPresent();
        var ahead = inside ? ahead(id) : new Ahead(List.of(), Coming.NOT_SHOWN);
        return new GroupView(
                group,
                mine,
                signUps.isAway(),
                members,
                ahead.sessions,
                ahead.coming,
                mine.filter(each -> each.is("PLACED")).isPresent() ? null : timeSetAside(),
                planners.isPlanner(group, members.orElse(List.of())),
                membershipOf(members.orElse(List.of())),
                shut(group),
                false,
                Ids.next(clock).toString());
    }

    private Optional<Member> membershipOf(List<Member> members) {
        var me = reader.known().map(Leader::id).orElse(null);
        return members.stream().filter(each -> each.leader().equals(me)).findFirst();
    }

    private Shut shut(Group group) {
        var now = clock.instant();
        var from = group.signUpFrom();
        var until = group.signUpUntil();
        return switch (Objects.requireNonNullElse(group.state(), "")) {
            case "DRAFT" -> Shut.DRAFT;
            case "PAUSED" -> Shut.PAUSED;
            case "CLOSED" -> Shut.CLOSED;
            default -> {
                if (from != null && from.toInstant().isAfter(now)) {
                    yield Shut.NOT_YET;
                }
                if (until != null && !until.toInstant().isAfter(now)) {
                    yield Shut.OVER;
                }
                yield switch (Objects.requireNonNullElse(group.enrolment(), "")) {
                    case "INVITATION" -> Shut.BY_INVITATION;
                    case "INTAKE" -> Shut.BY_ROUND;
                    default -> Shut.OTHER;
                };
            }
        };
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
    private Optional<List<Member>> members(UUID id, Optional<SignUp> mine) {
        var placed = mine.filter(each -> each.is("PLACED")).isPresent();
        if (reader.isCoordinator() && !placed) {
            return Optional.empty();
        }
        return Answer.to(() -> groups.members(id, MOST)).maybe().map(Items::items);
    }

    private record Ahead(List<Session> sessions, Coming coming) {}

    private Ahead ahead(UUID group) {
        var from = clock.instant().toString();
        return switch (Answer.to(() -> sessions.sessions(group, null, from, null, 20))) {
            case Answer.Given<Items<Session>>(var page) -> new Ahead(page.items(), Coming.READ);
            case Answer.Refused<Items<Session>>(var refusal) -> new Ahead(List.of(), Coming.BEING_PREPARED);
            case Answer.Away<Items<Session>>() -> new Ahead(List.of(), Coming.AWAY);
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
