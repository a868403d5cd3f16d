package no.moteplass.portal.sessions;

import java.util.List;
import java.util.Map;
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
import no.moteplass.portal.page.Alert;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;

/** Moving one session, or cancelling it. The rest of its series stays as it is. */
@Path("/samlinger/{id}")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ChangeSessionResource {

    private static final int CHANGED_MEANWHILE = 412;

    private final SessionsService sessions;
    private final SessionViews views;
    private final Pages pages;

    ChangeSessionResource(@RestClient SessionsService sessions, SessionViews views, Pages pages) {
        this.sessions = sessions;
        this.views = views;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "sessions")
    static class Templates {
        static native TemplateInstance move(SessionView view, MoveForm form, FieldErrors errors);

        static native TemplateInstance cancel(SessionView view);

        private Templates() {}
    }

    /** What can no longer be changed says so on its own page. */
    @GET
    @Path("/flytt")
    public Response askToMove(@RestPath UUID id) {
        var view = views.planned(id);
        return view.isChangeable()
                ? pages.show(
                        Templates.move(view, MoveForm.of(view.session()), FieldErrors.none()),
                        view.section(),
                        view.moving())
                : pages.next(view.session().address());
    }

    @POST
    @Path("/flytt")
    public Response move(@RestPath UUID id, @BeanParam MoveForm form) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            var gathered = new FieldErrors.Gathering();
            wrong.forEach(field -> gathered.add(field, pages.text("move.wrong." + field)));
            var errors = gathered.all();
            return again(422, id, form, errors, pages.mustBeCorrected(errors));
        }
        var seen = "\"" + form.version() + "\"";
        return switch (Answer.to(() -> sessions.change(id, "reschedule", seen, form.toReschedule()))) {
            case Answer.Given<Session>(var moved) -> pages.next("/samlinger/" + id, Receipt.SESSION_MOVED);
            case Answer.Refused<Session>(var refusal) -> notMoved(id, form, refusal);
            case Answer.Away<Session>() -> again(503, id, form, FieldErrors.none(), pages.away());
        };
    }

    private Response notMoved(UUID id, MoveForm form, Refusal refusal) {
        return switch (refusal.status()) {
            case 409, 422 -> {
                var gathered = new FieldErrors.Gathering();
                refusal.violated().forEach(each -> {
                    var field = MoveForm.fieldOf(each.field());
                    gathered.add(field, pages.about(MoveForm.labelOf(field), each.message()));
                });
                var errors = gathered.all();
                yield again(refusal.status(), id, form, errors, pages.mustBeCorrected(refusal, errors));
            }
            case CHANGED_MEANWHILE -> {
                var view = views.planned(id);
                form.version = Long.toString(view.session().version());
                yield shown(refusal.status(), view, form, FieldErrors.none(), views.changedMeanwhile());
            }
            default -> throw new NoPage(refusal);
        };
    }

    private Response again(int status, UUID id, MoveForm form, FieldErrors errors, Alert alert) {
        return shown(status, views.planned(id), form, errors, alert);
    }

    private Response shown(int status, SessionView view, MoveForm form, FieldErrors errors, Alert alert) {
        return pages.show(status, Templates.move(view, form, errors), view.section(), view.moving(), alert);
    }

    @GET
    @Path("/avlys")
    public Response askToCancel(@RestPath UUID id) {
        var view = views.planned(id);
        return view.isChangeable()
                ? pages.show(Templates.cancel(view), view.section(), view.cancelling())
                : pages.next(view.session().address());
    }

    @POST
    @Path("/avlys")
    public Response cancel(@RestPath UUID id, @FormParam("versjon") @Nullable String version) {
        var seen = "\"" + (version == null ? "" : version) + "\"";
        return switch (Answer.to(() -> sessions.change(id, "cancel", seen, Map.of()))) {
            case Answer.Given<Session>(var cancelled) -> pages.next("/samlinger/" + id, Receipt.SESSION_CANCELLED);
            case Answer.Refused<Session>(var refusal) -> notCancelled(id, refusal);
            case Answer.Away<Session>() -> asked(503, id, pages.away());
        };
    }

    private Response notCancelled(UUID id, Refusal refusal) {
        return switch (refusal.status()) {
            case 409 -> asked(refusal.status(), id, pages.refused(refusal, List.of()));
            case CHANGED_MEANWHILE -> asked(refusal.status(), id, views.changedMeanwhile());
            default -> throw new NoPage(refusal);
        };
    }

    private Response asked(int status, UUID id, Alert alert) {
        var view = views.planned(id);
        return pages.show(status, Templates.cancel(view), view.section(), view.cancelling(), alert);
    }
}
