package no.moteplass.portal.coordination.administration;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import no.moteplass.platform.identity.Roles;
import no.moteplass.portal.confirmation.Confirmation;
import no.moteplass.portal.confirmation.Confirmations;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.Closing;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;

/** Opening, starting, pausing and closing a group. What stops something for people asks first. */
@Path("/koordinator/grupper/{id}/tilstand")
@RolesAllowed(Roles.COORDINATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class GroupStateResource {

    private static final int MOST = 200;

    private final GroupsService groups;
    private final SessionsService sessions;
    private final Confirmations confirmations;
    private final Pages pages;
    private final Clock clock;

    GroupStateResource(
            @RestClient GroupsService groups,
            @RestClient SessionsService sessions,
            Confirmations confirmations,
            Pages pages,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.confirmations = confirmations;
        this.pages = pages;
        this.clock = clock;
    }

    private static String page(UUID id) {
        return GroupAdministrationResource.address(id);
    }

    /** What cannot be done with the group now leads to its page, which says how it stands. */
    @GET
    public Response ask(@RestPath UUID id, @RestQuery("handling") @Nullable String verb) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        return GroupMove.of(verb)
                .filter(move -> group.may(move.word()))
                .map(move -> asked(group, move))
                .orElseGet(() -> pages.next(page(id)));
    }

    private Response asked(Group group, GroupMove move) {
        return switch (move) {
            case PAUSE -> confirmations.ask(pausing(group), Frame.Section.COORDINATION);
            case CLOSE -> confirmations.ask(closing(group), Frame.Section.COORDINATION);
            case OPEN, START, RESUME -> pages.next(page(group.id()));
        };
    }

    private Confirmation question(Group group, GroupMove move) {
        return Confirmation.of(
                        pages.text("confirm." + move.word(), group.name()),
                        page(group.id()) + "/tilstand?handling=" + move.word())
                .under("/koordinator", pages.text("nav.coordination"))
                .under(page(group.id()), group.name())
                .sends("handling", move.word())
                .buttons(
                        pages.text("confirm." + move.word() + ".go"),
                        pages.text("confirm." + move.word() + ".keep"),
                        page(group.id()));
    }

    private Confirmation pausing(Group group) {
        return question(group, GroupMove.PAUSE)
                .says(pages.text("confirm.pause.nobody"))
                .saysIf(group.held() > 0, pages.text("confirm.pause.offers", group.held()))
                .says(pages.text("confirm.pause.mails"))
                .says(pages.text("confirm.pause.back"));
    }

    private Confirmation closing(Group group) {
        return question(group, GroupMove.CLOSE)
                .saysIf(group.members() > 0, pages.text("confirm.close.members", group.members()))
                .saysIf(group.waiting() > 0, pages.text("confirm.close.waiting", group.waiting()))
                .saysIf(group.held() > 0, pages.text("confirm.close.offers", group.held()))
                .says(sessionsEnd(group.id()))
                .forGood()
                .withReason();
    }

    /** How many sessions are cancelled with it, where that is known. */
    private String sessionsEnd(UUID id) {
        var from = clock.instant().toString();
        return Answer.to(() -> sessions.sessions(id, null, from, null, MOST))
                .maybe()
                .filter(ahead -> ahead.nextCursor() == null)
                .map(Items::items)
                .map(ahead -> ahead.stream().filter(Session::isScheduled).count())
                .map(count -> pages.text("confirm.close.sessions", count))
                .orElseGet(() -> pages.text("confirm.close.someSessions"));
    }

    @POST
    public Response move(
            @RestPath UUID id,
            @FormParam("handling") @Nullable String verb,
            @FormParam("begrunnelse") @Nullable String reason) {
        var move = GroupMove.of(verb).orElseThrow(NoPage::notFound);
        return confirmations.after(
                Answer.to(() -> moved(id, move, reason)),
                page(id),
                "members.changedMeanwhile",
                changed -> pages.next(page(id), move.receipt(), changed.name()));
    }

    private Group moved(UUID id, GroupMove move, @Nullable String reason) {
        return switch (move) {
            case CLOSE -> groups.close(id, new Closing(reason == null || reason.isBlank() ? null : reason.strip()));
            case OPEN, START, PAUSE, RESUME -> groups.change(id, move.word());
        };
    }
}
