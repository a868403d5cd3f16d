package no.moteplass.portal.coordination.group;

import java.util.Map;

import jakarta.enterprise.context.RequestScoped;

import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.FormFields;
import no.moteplass.portal.page.Pages;

/** What is wrong in the form of a group, each line with the name of its field. */
@RequestScoped
class GroupFormErrors {

    static final FormFields FIELDS = new FormFields()
            .with("programme", "tilbud", "field.tilbud")
            .with("name", "navn", "field.navn")
            .with("purpose", "formal", "field.formal")
            .with("area", "omrade", "field.omrade")
            .with("theme", "tema", "field.tema")
            .with("levels", "niva-TOP", "field.niva-TOP")
            .with("minSize", "minst", "field.minst")
            .with("maxSize", "mest", "field.mest")
            .with("maxPerUnit", "fra-virksomhet", "field.fra-virksomhet")
            .with("signUpFrom", "apner", "field.apner")
            .with("signUpUntil", "stenger", "field.stenger")
            .with("contact", "kontakt", "field.kontakt");

    private final Pages pages;

    GroupFormErrors(Pages pages) {
        this.pages = pages;
    }

    FieldErrors of(Map<String, GroupFormCheck.Fault> faults) {
        var gathered = new FieldErrors.Gathering();
        faults.forEach((field, why) -> gathered.add(
                field,
                "navn".equals(field) && why == GroupFormCheck.Fault.MISSING
                        ? pages.text("form.missing.navn")
                        : pages.about(
                                "field." + field,
                                switch (why) {
                                    case MISSING -> pages.text("form.missing");
                                    case NO_NUMBER -> pages.text("form.noNumber");
                                    case NO_DATE -> pages.text("form.noDate");
                                    case NO_ADDRESS -> pages.text("form.noAddress");
                                    case OVER_PLACES -> pages.text("form.overPlaces");
                                    case BEFORE_FIRST -> pages.text("form.beforeFirst");
                                })));
        return gathered.all();
    }
}
