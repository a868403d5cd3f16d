package no.moteplass.portal.home;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.groups.FoundGroups;
import no.moteplass.portal.groups.GroupChoice;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Reader;

/** What this is, for whoever comes by, and what is kept about those who use it. */
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
public class HomeResource {

    private static final int A_FEW = 3;

    private final Reader reader;
    private final FoundGroups found;
    private final Pages pages;

    HomeResource(Reader reader, FoundGroups found, Pages pages) {
        this.reader = reader;
        this.found = found;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance front(List<GroupChoice> groups);

        static native TemplateInstance privacy();

        static native TemplateInstance barrier();

        private Templates() {}
    }

    @GET
    public Response front() {
        var groups = reader.isSignedIn() && !reader.isInactive() ? found.suggested(A_FEW) : List.<GroupChoice>of();
        return pages.show(Templates.front(groups), Frame.Section.HOME, "/");
    }

    @GET
    @Path("personvern")
    public Response privacy() {
        return pages.show(Templates.privacy(), Frame.Section.OTHER, "/personvern");
    }

    @GET
    @Path("meld-hindring")
    public Response barrier() {
        return pages.show(Templates.barrier(), Frame.Section.OTHER, "/meld-hindring");
    }
}
