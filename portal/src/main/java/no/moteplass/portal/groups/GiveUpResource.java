package no.moteplass.portal.groups;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.confirmation.Confirmation;
import no.moteplass.portal.confirmation.Confirmations;
import no.moteplass.portal.page.Alert;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.SignUp;

/** Giving up a place in a group, or in its queue. Its form is about the sign-up that it showed, and about no later one. */
@Path("/grupper/{id}/gi-fra-deg-plassen")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class GiveUpResource {

    private final GroupViews views;
    private final GroupsService groups;
    private final Confirmations confirmations;
    private final Pages pages;

    GiveUpResource(GroupViews views, @RestClient GroupsService groups, Confirmations confirmations, Pages pages) {
        this.confirmations = confirmations;
        this.views = views;
        this.groups = groups;
        this.pages = pages;
    }

    private static String address(UUID group) {
        return GroupResource.address(group) + "/gi-fra-deg-plassen";
    }

    @GET
    public Response ask(@RestPath UUID id) {
        var view = views.of(id);
        var mine = view.signUp();
        if (mine == null || !view.mayLeave()) {
            return pages.next(GroupResource.address(id));
        }
        return confirmations.ask(question(view.group(), mine), Frame.Section.FIND);
    }

    private Confirmation question(Group group, SignUp mine) {
        var placed = mine.is("PLACED");
        var kind = placed ? "confirm.giveUp" : "confirm.leaveQueue";
        var asked = Confirmation.of(pages.text(kind, group.name()), address(group.id()))
                .under("/grupper", pages.text("nav.find"))
                .under(group.address(), group.name())
                .sends("pamelding", mine.id())
                .sends("tilstand", mine.state())
                .buttons(pages.text(kind + ".go"), pages.text(kind + ".keep"), group.address());
        return placed
                ? asked.says(pages.text(group.waiting() > 0 ? "confirm.seat.goesOn" : "confirm.seat.free"))
                        .says(pages.text("confirm.giveUp.calendar"))
                        .says(pages.text("confirm.giveUp.once"))
                : asked.says(pages.text("confirm.leaveQueue.number"));
    }

    /** @param shown the sign-up that the form was about, and {@code state} what it was; a form may be old */
    @POST
    public Response giveUp(
            @RestPath UUID id,
            @FormParam("pamelding") @Nullable UUID shown,
            @FormParam("tilstand") @Nullable String state) {
        var found = views.mine(id);
        if (found.isEmpty()) {
            return pages.next("/min-side", Receipt.GONE_ALREADY);
        }
        var mine = found.get();
        if (shown != null && !(mine.id().equals(shown) && mine.is(String.valueOf(state)))) {
            var changed =
                    Alert.warning(pages.text("giveUp.changed.title"), pages.text("giveUp.changed.text"), List.of());
            return pages.sendBack(mine.may("withdraw") ? address(id) : GroupResource.address(id), 409, changed);
        }
        var receipt = mine.is("PLACED") ? Receipt.WITHDRAWN : Receipt.LEFT_QUEUE;
        return confirmations.after(
                Answer.to(() -> groups.answer(mine.id(), "withdraw")),
                GroupResource.address(id),
                done -> pages.next("/min-side", receipt, nameOf(mine)));
    }

    private static String nameOf(SignUp mine) {
        return Objects.requireNonNullElse(mine.groupName(), "");
    }
}
