package no.moteplass.portal.coordination;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.platform.identity.Roles;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.GroupFilter;

/** All groups, how full they are, and which of them need somebody. */
@Path("/koordinator")
@RolesAllowed(Roles.COORDINATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OverviewResource {

    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final int ROUNDS = 10;

    private final GroupsService groups;
    private final Pages pages;

    OverviewResource(@RestClient GroupsService groups, Pages pages) {
        this.groups = groups;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "coordination")
    static class Templates {
        static native TemplateInstance overview(
                List<Group> groups, List<Group> flagged, OverviewSearch search, boolean away, @Nullable String more);

        private Templates() {}
    }

    private static List<Group> needing(List<Group> groups) {
        return groups.stream()
                .filter(each -> !each.flagged().isEmpty() && !each.is("CLOSED"))
                .toList();
    }

    /** Which groups need somebody cannot be asked for: they are looked for in all, not only in those that are shown. */
    private List<Group> all() {
        var all = new ArrayList<Group>();
        String cursor = null;
        for (var round = 0; round < ROUNDS; round++) {
            var from = cursor;
            var page = Answer.to(() -> groups.groups(GroupFilter.all(from, MOST)))
                    .maybe()
                    .orElseGet(Items::none);
            all.addAll(page.items());
            cursor = page.nextCursor();
            if (cursor == null) {
                break;
            }
        }
        return all;
    }

    @GET
    public Response overview(
            @RestQuery("tekst") @Nullable String text,
            @RestQuery("tilstand") @Nullable String state,
            @RestQuery("fra") @Nullable String cursor) {
        var search = OverviewSearch.of(text, state);
        var filter = new GroupFilter(
                null, null, search.filledState(), null, null, null, search.filledText(), null, "name", cursor, PAGE);
        var answer = Answer.to(() -> groups.groups(filter));
        if (answer instanceof Answer.Refused<Items<Group>> refused) {
            refused.orNoPage();
        }
        var page = answer.maybe().orElseGet(Items::none);
        var flagged = needing(search.isEmpty() && page.nextCursor() != null ? all() : page.items());
        var next = page.nextCursor();
        return pages.show(
                Templates.overview(
                        page.items(), flagged, search, answer.isAway(), next == null ? null : search.next(next)),
                Frame.Section.COORDINATION,
                "/koordinator");
    }
}
