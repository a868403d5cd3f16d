package no.moteplass.portal.mine;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.groups.FoundGroups;
import no.moteplass.portal.groups.GroupChoice;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Reader;
import no.moteplass.portal.schedules.GroupTimes;
import no.moteplass.portal.schedules.Schedules;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.groups.Leader;

/** Min side. */
@Path("/min-side")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MyPageResource {

    private static final int A_FEW = 3;

    private final MyPages mine;
    private final FoundGroups found;
    private final Schedules schedules;
    private final Reader reader;
    private final Pages pages;

    MyPageResource(MyPages mine, FoundGroups found, Schedules schedules, Reader reader, Pages pages) {
        this.schedules = schedules;
        this.mine = mine;
        this.found = found;
        this.reader = reader;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {
        static native TemplateInstance mine(MyPage my, GroupTimes times, String name, List<GroupChoice> suggestions);

        private Templates() {}
    }

    /** Coordinators need no entry in the directory: theirs is another page. */
    @GET
    public Response mine(@RestQuery("alle") @Nullable String all, @RestQuery("svart") @Nullable String answered) {
        if (reader.me() instanceof Answer.Refused<Leader> refused) {
            if (reader.isCoordinator()) {
                return pages.next("/koordinator");
            }
            throw new NoPage(refused.refusal());
        }
        var name = reader.known().map(Leader::givenName).orElse("");
        var my = mine.gather(opened(all, answered));
        var suggestions = my.isNew() ? found.suggested(A_FEW) : List.<GroupChoice>of();
        return pages.show(
                Templates.mine(my, schedules.ofIds(my.groups()), name == null ? "" : name, suggestions),
                Frame.Section.MINE,
                "/min-side");
    }

    /** What is no id of a session opens nothing. */
    private static Agenda.Opened opened(@Nullable String all, @Nullable String answered) {
        try {
            return new Agenda.Opened("1".equals(all), answered == null ? null : UUID.fromString(answered));
        } catch (IllegalArgumentException none) {
            return Agenda.Opened.NOTHING;
        }
    }
}
