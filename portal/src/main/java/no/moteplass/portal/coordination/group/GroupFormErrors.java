package no.moteplass.portal.coordination.group;

import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.services.Refusal;

/** What is wrong in the form of a group, each line with the name of its field. */
@RequestScoped
class GroupFormErrors {

    private final Pages pages;

    GroupFormErrors(Pages pages) {
        this.pages = pages;
    }

    FieldErrors found(Map<String, GroupFormCheck.Fault> faults) {
        var gathered = new FieldErrors.Gathering();
        faults.forEach((field, why) -> gathered.add(
                field,
                said(
                        field,
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

    FieldErrors refused(Refusal refusal) {
        var gathered = new FieldErrors.Gathering();
        refusal.violated().forEach(each -> {
            var field = fieldOf(each.field());
            gathered.add(field, said(field, each.message()));
        });
        return gathered.all();
    }

    /** What belongs to no field says it all itself. */
    private String said(String field, @Nullable String what) {
        var message = Objects.requireNonNullElse(what, "");
        return "skjema".equals(field) ? message : pages.text("field." + field) + ": " + message;
    }

    /** Where in the form a field of the request is. */
    private static String fieldOf(@Nullable String field) {
        return switch (field == null ? "" : field) {
            case "name" -> "navn";
            case "purpose" -> "formal";
            case "area" -> "omrade";
            case "theme" -> "tema";
            case "minSize" -> "minst";
            case "maxSize" -> "mest";
            case "maxPerUnit" -> "fra-virksomhet";
            case "signUpFrom" -> "apner";
            case "signUpUntil" -> "stenger";
            case "contact" -> "kontakt";
            case "levels" -> "niva-TOP";
            case "programme" -> "tilbud";
            default -> "skjema";
        };
    }
}
