package no.moteplass.portal.groups;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.schedules.Districts;
import no.moteplass.portal.services.groups.OrgUnit;
import no.moteplass.portal.services.patience.SideBySide;

/** Finn gruppe. */
@Path("/grupper")
@Authenticated
@Blocking
public class FindGroupResource {

    private final FoundGroups found;
    private final SideBySide sideBySide;
    private final Pages pages;

    FindGroupResource(FoundGroups found, SideBySide sideBySide, Pages pages) {
        this.found = found;
        this.sideBySide = sideBySide;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "groups")
    static class Templates {
        static native TemplateInstance find(
                GroupSearch search, GroupChoices choices, List<OrgUnit> units, List<String> districts);

        private Templates() {}
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response find(@BeanParam GroupSearch asked) {
        var search = found.completed(asked);
        var units = sideBySide.ask(found::units);
        var choices = found.like(search);
        var known = units.get().maybe().orElse(List.of());
        return pages.show(
                Templates.find(search, choices, known, Districts.among(known, search.bydel())),
                Frame.Section.FIND,
                "/grupper");
    }
}
