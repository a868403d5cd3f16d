package no.moteplass.portal.confirmation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;

/** The page that asks whether somebody is sure: one for every act that takes something from somebody. */
@RequestScoped
public class Confirmations {

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
}
