package no.moteplass.portal.coordination;

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

    FieldErrors seen(Map<String, GroupForm.Wrong> wrong) {
        var gathered = new FieldErrors.Gathering();
        wrong.forEach((field, why) -> gathered.add(
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

    FieldErrors told(Refusal refusal) {
        var gathered = new FieldErrors.Gathering();
        refusal.violated().forEach(each -> {
            var field = GroupForm.fieldOf(each.field());
            gathered.add(field, said(field, each.message()));
        });
        return gathered.all();
    }

    /** What belongs to no field says it all itself. */
    private String said(String field, @Nullable String what) {
        var message = Objects.requireNonNullElse(what, "");
        return "skjema".equals(field) ? message : pages.text("field." + field) + ": " + message;
    }
}
