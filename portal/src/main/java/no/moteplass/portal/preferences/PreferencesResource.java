package no.moteplass.portal.preferences;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.notifications.NotificationsService;
import no.moteplass.portal.services.notifications.NotificationsService.Preferences;

/** Varsler. */
@Path("/varsler")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PreferencesResource {

    private static final String HERE = "/varsler";

    private final NotificationsService notifications;
    private final Pages pages;

    PreferencesResource(@RestClient NotificationsService notifications, Pages pages) {
        this.notifications = notifications;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "preferences")
    static class Templates {
        static native TemplateInstance preferences(Choices choices);

        private Templates() {}
    }

    @GET
    public Response preferences() {
        var now = Answer.to(notifications::preferences).orNoPage();
        var shown = pages.sentBack(PreferencesForm.class)
                .map(PreferencesForm::choices)
                .orElseGet(() -> Choices.of(now));
        return pages.show(Templates.preferences(shown), Frame.Section.NOTICES, HERE);
    }

    @POST
    public Response choose(@BeanParam PreferencesForm form) {
        var choices = form.choices();
        return switch (Answer.to(() -> notifications.choose(choices.toPreferences()))) {
            case Answer.Given<Preferences>(var changed) -> pages.next(HERE, Receipt.PREFERENCES);
            case Answer.Refused<Preferences>(var refusal) -> refused(form, refusal);
            case Answer.Away<Preferences> away -> again(form, pages.unanswered(away));
        };
    }

    private Response refused(PreferencesForm form, Refusal refusal) {
        if (refusal.status() == 401 || refusal.status() == 403) {
            throw new NoPage(refusal);
        }
        var errors = new FieldErrors.Gathering();
        refusal.violated().forEach(each -> errors.add(Choices.fieldOf(each.field()), each.message()));
        var all = errors.all();
        return again(form, new Correction(refusal.status(), all, pages.mustBeCorrected(refusal, all)));
    }

    private Response again(PreferencesForm form, Correction correction) {
        return pages.sendBack(HERE, correction, form)
                .orElseGet(() -> pages.show(
                        correction.status(),
                        Templates.preferences(form.choices()),
                        Frame.Section.NOTICES,
                        HERE,
                        correction.alert()));
    }
}
