package no.moteplass.portal.sessions;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

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

/** Another room, or another link, for one session. */
@Path("/samlinger/{id}/sted")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PlaceResource {

    private static final int CHANGED_MEANWHILE = 412;

    private final SessionsService sessions;
    private final SessionViews views;
    private final Pages pages;

    PlaceResource(@RestClient SessionsService sessions, SessionViews views, Pages pages) {
        this.sessions = sessions;
        this.views = views;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "sessions")
    static class Templates {
        static native TemplateInstance place(SessionView view, PlaceForm form, FieldErrors errors);

        private Templates() {}
    }

    @GET
    public Response form(@RestPath UUID id) {
        var view = views.planned(id);
        return view.isChangeable()
                ? pages.show(
                        Templates.place(view, PlaceForm.of(view.session()), FieldErrors.none()),
                        view.section(),
                        view.placing())
                : pages.next(view.session().address());
    }

    @POST
    public Response change(@RestPath UUID id, @BeanParam PlaceForm form) {
        var view = views.planned(id);
        var change = form.changeOf(PlaceForm.of(view.session()));
        return switch (Answer.to(() -> sessions.describe(id, "\"" + form.version() + "\"", change))) {
            case Answer.Given<Session>(var changed) -> pages.next(view.session().address(), Receipt.SESSION_PLACED);
            case Answer.Refused<Session>(var refusal) -> refused(view, form, refusal);
            case Answer.Away<Session>() -> again(503, view, form, FieldErrors.none(), pages.away());
        };
    }

    private Response refused(SessionView view, PlaceForm form, Refusal refusal) {
        return switch (refusal.status()) {
            case 409, 422 -> {
                var gathered = new FieldErrors.Gathering();
                refusal.violated().forEach(each -> {
                    var field = PlaceForm.fieldOf(each.field());
                    gathered.add(field, pages.about(PlaceForm.labelOf(field), each.message()));
                });
                var errors = gathered.all();
                yield again(refusal.status(), view, form, errors, pages.mustBeCorrected(refusal, errors));
            }
            case CHANGED_MEANWHILE -> {
                form.version = Long.toString(view.session().version());
                yield again(refusal.status(), view, form, FieldErrors.none(), views.changedMeanwhile());
            }
            default -> throw new NoPage(refusal);
        };
    }

    private Response again(int status, SessionView view, PlaceForm form, FieldErrors errors, Alert alert) {
        return pages.show(status, Templates.place(view, form, errors), view.section(), view.placing(), alert);
    }
}
