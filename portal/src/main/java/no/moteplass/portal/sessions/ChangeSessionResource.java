package no.moteplass.portal.sessions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
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
import no.moteplass.portal.confirmation.Confirmation;
import no.moteplass.portal.confirmation.Confirmations;
import no.moteplass.portal.page.Alert;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.sessions.Notice;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;

/** Moving one session, or cancelling it. The rest of its series stays as it is. */
@Path("/samlinger/{id}")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ChangeSessionResource {

    private static final int OK = 200;

    private final SessionsService sessions;
    private final GroupsService groups;
    private final SessionViews views;
    private final Confirmations confirmations;
    private final Pages pages;
    private final Clock clock;

    ChangeSessionResource(
            @RestClient SessionsService sessions,
            @RestClient GroupsService groups,
            SessionViews views,
            Confirmations confirmations,
            Pages pages,
            Clock clock) {
        this.groups = groups;
        this.clock = clock;
        this.confirmations = confirmations;
        this.sessions = sessions;
        this.views = views;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "sessions")
    static class Templates {
        static native TemplateInstance move(SessionView view, MoveForm form, FieldErrors errors);

        private Templates() {}
    }

    /** What can no longer be changed says so on its own page. */
    @GET
    @Path("/flytt")
    public Response askToMove(@RestPath UUID id) {
        return views.changing(id, "reschedule", pages.isSentBack())
                .map(view -> pages.show(
                        Templates.move(
                                view,
                                pages.sentBack(MoveForm.class).orElseGet(() -> MoveForm.of(view.session())),
                                pages.sentBackErrors()),
                        view.section(),
                        view.moving()))
                .orElseGet(() -> pages.next("/samlinger/" + id));
    }

    @POST
    @Path("/flytt")
    public Response move(@RestPath UUID id, @BeanParam MoveForm form) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            var gathered = new FieldErrors.Gathering();
            wrong.forEach(field -> gathered.add(field, pages.text("move.wrong." + field)));
            return again(id, form, pages.correction(gathered.all()));
        }
        if (!form.isTold() && isSoon(views.of(id).session(), form)) {
            form.told = "1";
            var soon = Alert.warning(
                    pages.text("soon.title"), pages.text("soon.move") + " " + pages.text("soon.anyway"), List.of());
            return again(id, form, new Correction(OK, FieldErrors.none(), soon));
        }
        var seen = Keys.version(form.version());
        return switch (Answer.to(() -> sessions.reschedule(id, seen, form.toNewTime()))) {
            case Answer.Given<Session>(var moved) ->
                pages.next("/samlinger/" + id, Receipt.SESSION_MOVED, pages.time(moved.start()));
            case Answer.Refused<Session>(var refusal) ->
                again(id, form, pages.correction(refusal, MoveForm.FIELDS, "session.changedMeanwhile"));
            case Answer.Away<Session> away -> again(id, form, pages.unanswered(away));
        };
    }

    /** Whether front-line leaders would be told later than they should (S9): said once, and then done. */
    private boolean isSoon(Session session, MoveForm form) {
        var group = session.group();
        return group != null
                && Notice.isShortForMoving(form.start(), clock.instant())
                && Answer.to(() -> groups.group(group))
                        .maybe()
                        .filter(Notice::isNeededBy)
                        .isPresent();
    }

    private Response again(UUID id, MoveForm form, Correction correction) {
        var view = views.of(id);
        if (correction.isForNewerVersion()) {
            form.version = Long.toString(view.session().version());
        }
        return pages.sendBack(view.moving(), correction, form)
                .orElseGet(() -> pages.show(
                        correction.status(),
                        Templates.move(view, form, correction.errors()),
                        view.section(),
                        view.moving(),
                        correction.alert()));
    }

    @GET
    @Path("/avlys")
    public Response askToCancel(@RestPath UUID id) {
        return views.changing(id, "cancel", pages.isSentBack())
                .map(view -> confirmations.ask(question(view), view.section()))
                .orElseGet(() -> pages.next("/samlinger/" + id));
    }

    private Confirmation question(SessionView view) {
        var session = view.session();
        var asked = Confirmation.of(
                pages.text("confirm.cancel", session.name(), pages.time(session.start())), view.cancelling());
        var placed = view.coordinator()
                ? asked.under("/koordinator", pages.text("nav.coordination"))
                        .under(view.groupPage(), session.groupTitle())
                        .under(session.address(), pages.text("move.session"))
                : asked.under("/min-side", pages.text("nav.mine")).under(session.address(), session.name());
        return placed.sends("versjon", session.version())
                .says(pages.text("confirm.cancel.told"))
                .says(pages.text("confirm.cancel.stays"))
                .says(pages.text("confirm.cancel.others"))
                .forGood()
                .buttons(pages.text("cancel.here"), pages.text("cancel.keep"), session.address());
    }

    @POST
    @Path("/avlys")
    public Response cancel(@RestPath UUID id, @FormParam("versjon") @Nullable String version) {
        var seen = Keys.version(version);
        return confirmations.after(
                Answer.to(() -> sessions.cancel(id, seen)),
                "/samlinger/" + id + "/avlys",
                "session.changedMeanwhile",
                cancelled -> pages.next("/samlinger/" + id, Receipt.SESSION_CANCELLED, pages.time(cancelled.start())));
    }
}
