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
                GroupPage shown, List<Group> flagged, OverviewSearch search, boolean away);

        private Templates() {}
    }

    private static List<Group> needing(List<Group> groups) {
        return groups.stream()
                .filter(each -> !each.flagged().isEmpty() && !each.is("CLOSED"))
                .toList();
    }

    /** All that were found, and whether that is all: what is counted is counted among all, not among those on a page. */
    private record Found(List<Group> groups, boolean whole, boolean away) {}

    private Found find(OverviewSearch search) {
        var all = new ArrayList<Group>();
        String cursor = null;
        for (var round = 0; round < ROUNDS; round++) {
            var from = cursor;
            var answer = Answer.to(() -> groups.groups(search.filter(from, MOST)));
            if (answer instanceof Answer.Refused<Items<Group>> refused) {
                refused.orNoPage();
            }
            if (answer.isAway()) {
                return new Found(all, false, true);
            }
            var page = answer.maybe().orElseGet(Items::none);
            all.addAll(page.items());
            cursor = page.nextCursor();
            if (cursor == null) {
                return new Found(all, true, false);
            }
        }
        return new Found(all, false, false);
    }

    @GET
    public Response overview(
            @RestQuery("tekst") @Nullable String text,
            @RestQuery("tilstand") @Nullable String state,
            @RestQuery("side") @Nullable String page) {
        var search = OverviewSearch.of(text, state);
        var found = find(search);
        var shown = GroupPage.of(found.groups(), found.whole(), page, PAGE);
        return pages.show(
                Templates.overview(shown, needing(found.groups()), search, found.away()),
                Frame.Section.COORDINATION,
                "/koordinator");
    }
}
