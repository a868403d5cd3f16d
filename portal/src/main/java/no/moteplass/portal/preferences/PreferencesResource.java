package no.moteplass.portal.preferences;

import java.util.List;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

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
        var shown = pages.sentBack(Choices.class).orElseGet(() -> Choices.of(now));
        return pages.show(Templates.preferences(shown), Frame.Section.NOTICES, HERE);
    }

    @POST
    public Response choose(
            @FormParam("for") @Nullable List<String> offsets,
            @FormParam("ingen") @Nullable String none,
            @FormParam("stille") @Nullable String quiet,
            @FormParam("fra") @Nullable String from,
            @FormParam("til") @Nullable String to,
            @FormParam("helg") @Nullable String weekends,
            @FormParam("oversikt") @Nullable String digest,
            @FormParam("vedlegg") @Nullable String attach) {
        var choices = Choices.sent(offsets, none, quiet, from, to, weekends, digest, attach);
        return switch (Answer.to(() -> notifications.choose(choices.toPreferences()))) {
            case Answer.Given<Preferences>(var changed) -> pages.next(HERE, Receipt.PREFERENCES);
            case Answer.Refused<Preferences>(var refusal) -> refused(choices, refusal);
            case Answer.Away<Preferences>() -> again(choices, pages.unanswered());
        };
    }

    private Response refused(Choices choices, Refusal refusal) {
        if (refusal.status() == 401 || refusal.status() == 403) {
            throw new NoPage(refusal);
        }
        var errors = new FieldErrors.Gathering();
        refusal.violated().forEach(each -> errors.add(Choices.fieldOf(each.field()), each.message()));
        var all = errors.all();
        return again(choices, new Correction(refusal.status(), all, pages.mustBeCorrected(refusal, all)));
    }

    private Response again(Choices choices, Correction correction) {
        return pages.sendBack(HERE, correction, choices)
                .orElseGet(() -> pages.show(
                        correction.status(),
                        Templates.preferences(choices),
                        Frame.Section.NOTICES,
                        HERE,
                        correction.alert()));
    }
}
