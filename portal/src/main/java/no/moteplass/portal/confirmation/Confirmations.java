package no.moteplass.portal.confirmation;

import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FormFields;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Refusal;

/** The page that asks whether somebody is sure, for every act that takes something from somebody, and what came of it. */
@RequestScoped
public class Confirmations {

    private static final FormFields NO_FIELDS = new FormFields();

    private final Pages pages;

    Confirmations(Pages pages) {
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "confirmation")
    static class Templates {
        static native TemplateInstance confirm(Confirmation confirmation);

        private Templates() {}
    }

    public Response ask(Confirmation confirmation, Frame.Section section) {
        return pages.show(Templates.confirm(confirmation), section, confirmation.address());
    }

    /** After the act: what {@code done} leads to, or {@code page} with why not, or with that it is not known. */
    public <T> Response after(Answer<T> answer, String page, Function<T, Response> done) {
        return ended(answer, page, done, refusal -> pages.correction(refusal, NO_FIELDS));
    }

    /** The same for what carries a version: {@code changedMeanwhile} is the key of what to say when it is an old one. */
    public <T> Response after(Answer<T> answer, String page, String changedMeanwhile, Function<T, Response> done) {
        return ended(answer, page, done, refusal -> pages.correction(refusal, NO_FIELDS, changedMeanwhile));
    }

    private <T> Response ended(
            Answer<T> answer, String page, Function<T, Response> done, Function<Refusal, Correction> refused) {
        return switch (answer) {
            case Answer.Given<T>(var given) -> done.apply(given);
            case Answer.Refused<T>(var refusal) -> {
                var correction = refused.apply(refusal);
                yield pages.sendBack(page, correction.status(), correction.alert());
            }
            case Answer.Away<T> away -> pages.sendBack(page, away);
        };
    }
}
