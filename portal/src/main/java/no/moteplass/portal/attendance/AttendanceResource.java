package no.moteplass.portal.attendance;

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
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.sessions.SessionsService;
import no.moteplass.portal.services.sessions.SessionsService.Attendance;

/** Who came to a session: one screen on a phone. */
@Path("/samlinger/{id}/oppmote")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AttendanceResource {

    private static final int MOST = 200;

    private final SessionsService sessions;
    private final Pages pages;

    AttendanceResource(@RestClient SessionsService sessions, Pages pages) {
        this.sessions = sessions;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "attendance")
    static class Templates {
        static native TemplateInstance attendance(AttendanceView view, AttendanceForm form, FieldErrors errors);

        private Templates() {}
    }

    @GET
    public Response form(@RestPath UUID id) {
        var view = view(id);
        return pages.show(
                Templates.attendance(
                        view, pages.sentBack(AttendanceForm.class).orElseGet(view::form), pages.sentBackErrors()),
                Frame.Section.MINE,
                view.address());
    }

    /** For whoever led it, and nobody else. */
    private AttendanceView view(UUID id) {
        var session = Answer.to(() -> sessions.session(id)).orNoPage();
        if (!session.may("record-attendance") && !pages.isSentBack()) {
            throw new NoPage(Refusal.bare(403));
        }
        return new AttendanceView(
                session,
                Answer.to(() -> sessions.attendance(id)).orNoPage(),
                Answer.to(() -> sessions.responses(id, MOST)).orNoPage().items());
    }

    @POST
    public Response record(@RestPath UUID id, @BeanParam AttendanceForm form) {
        var view = view(id);
        var came = form.read(view.attendance().byName());
        if (came.isEmpty()) {
            return again(view, form, pages.correction(noNumber(view)));
        }
        var version = Keys.version(form.version());
        return switch (Answer.to(() -> sessions.record(id, version, came.get()))) {
            case Answer.Given<Attendance>(var recorded) ->
                pages.next(view.session().address(), Receipt.ATTENDANCE_RECORDED);
            case Answer.Refused<Attendance>(var refusal) ->
                again(view, form, pages.correction(refusal, AttendanceForm.FIELDS, "attendance.changedMeanwhile"));
            case Answer.Away<Attendance> away -> again(view, form, pages.unanswered(away));
        };
    }

    private FieldErrors noNumber(AttendanceView view) {
        return new FieldErrors.Gathering()
                .add("antall", pages.text("attendance.noNumber", view.most()))
                .all();
    }

    private Response again(AttendanceView view, AttendanceForm form, Correction correction) {
        if (correction.isForNewerVersion()) {
            form.version = Long.toString(view.attendance().version());
        }
        return pages.sendBack(view.address(), correction, form)
                .orElseGet(() -> pages.show(
                        correction.status(),
                        Templates.attendance(view, form, correction.errors()),
                        Frame.Section.MINE,
                        view.address(),
                        correction.alert()));
    }
}
