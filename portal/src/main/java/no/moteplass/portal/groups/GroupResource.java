package no.moteplass.portal.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.page.Alert;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.SignUp;

/** A group's page, and getting or giving up a place in it. */
@Path("/grupper/{id}")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class GroupResource {

    private static final int OTHERS = 3;

    private final GroupViews views;
    private final FoundGroups found;
    private final GroupsService groups;
    private final Pages pages;

    GroupResource(GroupViews views, FoundGroups found, @RestClient GroupsService groups, Pages pages) {
        this.views = views;
        this.found = found;
        this.groups = groups;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "groups")
    static class Templates {
        static native TemplateInstance group(GroupView view);

        private Templates() {}
    }

    /** That a place was refused: the page does not offer it again at once. */
    static class RefusedWish {}

    static String address(UUID group) {
        return "/grupper/" + group;
    }

    @GET
    public Response group(@RestPath UUID id) {
        var view = views.of(id);
        var shown = pages.sentBack(RefusedWish.class).isPresent() ? view.afterRefusal() : view;
        return pages.show(Templates.group(shown), Frame.Section.FIND, address(id));
    }

    @POST
    @Path("/pamelding")
    public Response signUp(@RestPath UUID id, @FormParam("nokkel") @Nullable String key) {
        var once = Keys.of(key);
        return switch (Answer.to(() -> groups.signUp(id, once, GroupsService.NewSignUp.own()))) {
            case Answer.Given<SignUp>(var signUp) -> pages.next(address(id), receipt(signUp));
            case Answer.Refused<SignUp>(var refusal) -> refused(id, refusal);
            case Answer.Away<SignUp> away -> pages.sendBack(address(id), away);
        };
    }

    private static Receipt receipt(SignUp signUp) {
        return switch (signUp.state()) {
            case "PLACED" -> Receipt.SIGNED_UP;
            case "OFFERED" -> Receipt.ALREADY_OFFERED;
            default -> Receipt.WAITING;
        };
    }

    @POST
    @Path("/tilbud")
    public Response answerOffer(@RestPath UUID id, @FormParam("svar") @Nullable String answer) {
        var mine = views.mine(id);
        var yes = "ja".equals(answer);
        var offer = mine.filter(each -> each.may(yes ? "accept" : "decline"));
        if (offer.isEmpty() && mine.map(SignUp::state).equals(after(answer))) {
            return answered(yes, id);
        }
        if (offer.isEmpty()) {
            return pages.sendBack(
                    address(id),
                    409,
                    Alert.warning(pages.text("offer.gone.title"), pages.text("offer.gone.text"), List.of()));
        }
        var signUp = offer.get().id();
        return switch (Answer.to(() -> groups.answer(signUp, yes ? "accept" : "decline"))) {
            case Answer.Given<SignUp>(var done) -> answered(yes, id);
            case Answer.Refused<SignUp>(var refusal) -> refused(id, refusal);
            case Answer.Away<SignUp> away -> pages.sendBack(address(id), away);
        };
    }

    /** What the answer leaves behind: a button that is pressed twice finds it there the second time, and all is well. */
    private static Optional<String> after(@Nullable String answer) {
        return "ja".equals(answer) ? Optional.of("PLACED") : Optional.empty();
    }

    private Response answered(boolean yes, UUID id) {
        return yes ? pages.next(address(id), Receipt.ACCEPTED) : pages.next("/min-side", Receipt.DECLINED);
    }

    /** The service says why, and the page offers the next best thing. */
    private Response refused(UUID id, Refusal refusal) {
        if (refusal.status() == 401
                || refusal.status() == 404
                || refusal.is("not-in-directory")
                || refusal.is("inactive")) {
            throw new NoPage(refusal);
        }
        var view = views.of(id);
        var alert = pages.refused(refusal, nextBest(view, refusal));
        return pages.sendBack(
                        address(id), new Correction(refusal.status(), FieldErrors.none(), alert), new RefusedWish())
                .orElseGet(() -> pages.next(address(id)));
    }

    private List<Alert.Link> nextBest(GroupView view, Refusal refusal) {
        var next = new ArrayList<Alert.Link>();
        var group = view.group();
        if ("G5".equals(refusal.rule())) {
            Answer.to(found::own).maybe().orElse(List.of()).stream()
                    .filter(own ->
                            group.programme() != null && group.programme().equals(own.programme()))
                    .forEach(own -> next.add(new Alert.Link(
                            address(own.group()),
                            pages.text("refused.own", own.groupName() == null ? "" : own.groupName()))));
        }
        for (var named : refusal.proposed()) {
            next.add(new Alert.Link(address(named.id()), named.name()));
        }
        var others = refusal.proposed().isEmpty() && refusal.status() != 429;
        for (var other : others ? found.suggestions(group.id(), OTHERS) : List.<Group>of()) {
            next.add(new Alert.Link(address(other.id()), pages.text("refused.other", other.name(), other.free())));
        }
        next.add(new Alert.Link("/grupper", pages.text("refused.find")));
        return next;
    }
}
