package no.moteplass.portal.coordination.administration;

import java.time.Clock;
import java.util.Set;
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
import no.moteplass.portal.page.FormFields;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
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
    private static final Set<String> VERBS = Set.of("open", "start", "pause", "resume", "close");

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
        if (verb == null || !group.may(verb)) {
            return pages.next(page(id));
        }
        return switch (verb) {
            case "pause" -> confirmations.ask(pausing(group), Frame.Section.COORDINATION);
            case "close" -> confirmations.ask(closing(group), Frame.Section.COORDINATION);
            default -> pages.next(page(id));
        };
    }

    private Confirmation asked(Group group, String verb) {
        return Confirmation.of(
                        pages.text("confirm." + verb, group.name()), page(group.id()) + "/tilstand?handling=" + verb)
                .under("/koordinator", pages.text("nav.coordination"))
                .under(page(group.id()), group.name())
                .sends("handling", verb)
                .buttons(
                        pages.text("confirm." + verb + ".go"),
                        pages.text("confirm." + verb + ".keep"),
                        page(group.id()));
    }

    private Confirmation pausing(Group group) {
        return asked(group, "pause")
                .says(pages.text("confirm.pause.nobody"))
                .saysIf(group.held() > 0, pages.text("confirm.pause.offers", group.held()))
                .says(pages.text("confirm.pause.mails"))
                .says(pages.text("confirm.pause.back"));
    }

    private Confirmation closing(Group group) {
        return asked(group, "close")
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
        if (verb == null || !VERBS.contains(verb)) {
            throw NoPage.notFound();
        }
        return switch (Answer.to(() -> moved(id, verb, reason))) {
            case Answer.Given<Group>(var changed) -> pages.next(page(id), receipt(verb), changed.name());
            case Answer.Refused<Group>(var refusal) -> {
                var correction = pages.correction(refusal, new FormFields(), "members.changedMeanwhile");
                yield pages.sendBack(page(id), correction.status(), correction.alert());
            }
            case Answer.Away<Group> away -> pages.sendBack(page(id), away);
        };
    }

    private Group moved(UUID id, String verb, @Nullable String reason) {
        return "close".equals(verb)
                ? groups.close(id, new Closing(reason == null || reason.isBlank() ? null : reason.strip()))
                : groups.change(id, verb);
    }

    private static Receipt receipt(String verb) {
        return switch (verb) {
            case "open" -> Receipt.GROUP_OPENED;
            case "start" -> Receipt.GROUP_STARTED;
            case "pause" -> Receipt.GROUP_PAUSED;
            case "resume" -> Receipt.GROUP_RESUMED;
            default -> Receipt.GROUP_CLOSED;
        };
    }
}
