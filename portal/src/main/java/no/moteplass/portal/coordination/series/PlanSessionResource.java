package no.moteplass.portal.coordination.series;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.platform.id.Ids;
import no.moteplass.portal.page.Alert;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Reader;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.schedules.Districts;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.sessions.Notice;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;

/** Planning one session, from nothing or like another. Facilitators plan their own groups here, too. */
@Path("/koordinator/grupper/{id}/samling")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PlanSessionResource {

    private static final int USUAL_MINUTES = 60;

    private final GroupsService groups;
    private final SessionsService sessions;
    private final Districts districts;
    private final Reader reader;
    private final Pages pages;
    private final Clock clock;

    PlanSessionResource(
            @RestClient GroupsService groups,
            @RestClient SessionsService sessions,
            Districts districts,
            Reader reader,
            Pages pages,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.districts = districts;
        this.reader = reader;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "coordination")
    static class Templates {
        static native TemplateInstance planSession(
                Group group,
                String groupPage,
                SessionForm form,
                List<String> districts,
                FieldErrors errors,
                String key);

        private Templates() {}
    }

    @GET
    public Response form(@RestPath UUID id, @RestQuery @Nullable UUID kopi) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        var form = pages.sentBack(SessionForm.class)
                .orElseGet(() -> kopi == null
                        ? SessionForm.proposed(group.name(), USUAL_MINUTES)
                        : SessionForm.like(
                                Answer.to(() -> sessions.session(kopi)).orNoPage()));
        return pages.show(shown(group, form, pages.sentBackErrors()), section(), address(id));
    }

    private TemplateInstance shown(Group group, SessionForm form, FieldErrors errors) {
        var once = pages.isUnanswered() ? Keys.of(form.key) : Ids.next(clock).toString();
        return Templates.planSession(group, groupPage(group.id()), form, districts.with(form.district()), errors, once);
    }

    private static String address(UUID id) {
        return "/koordinator/grupper/" + id + "/samling";
    }

    private String groupPage(UUID id) {
        return (reader.isCoordinator() ? "/koordinator/grupper/" : "/grupper/") + id;
    }

    private Frame.Section section() {
        return reader.isCoordinator() ? Frame.Section.COORDINATION : Frame.Section.MINE;
    }

    @POST
    public Response plan(@RestPath UUID id, @BeanParam SessionForm form) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            var gathered = new FieldErrors.Gathering();
            wrong.forEach(field -> gathered.add(field, pages.text("series.wrong." + field)));
            return again(id, form, pages.correction(gathered.all()));
        }
        if (!form.isTold() && isSoon(id, form)) {
            form.told = "1";
            var soon = Alert.warning(
                    pages.text("soon.title"),
                    pages.text("soon.dates", 1) + " " + pages.text("series.clashesText"),
                    List.of());
            return again(id, form, new Correction(200, FieldErrors.none(), soon));
        }
        var once = Keys.of(form.key);
        return switch (Answer.to(() -> sessions.plan(id, once, form.toNewSession()))) {
            case Answer.Given<Session>(var planned) ->
                pages.next(planned.address(), Receipt.SESSION_PLANNED, pages.time(planned.start()));
            case Answer.Refused<Session>(var refusal) -> again(id, form, pages.correction(refusal, SessionForm.FIELDS));
            case Answer.Away<Session> away -> again(id, form, pages.unanswered(away));
        };
    }

    /** Whether front-line leaders would be told later than they should (S9): said once, and then done. */
    private boolean isSoon(UUID id, SessionForm form) {
        return Notice.isShortFor(form.start(), clock.instant())
                && Answer.to(() -> groups.group(id))
                        .maybe()
                        .filter(Notice::isNeededBy)
                        .isPresent();
    }

    private Response again(UUID id, SessionForm form, Correction correction) {
        return pages.sendBack(address(id), correction, form).orElseGet(() -> {
            var group = Answer.to(() -> groups.group(id)).orNoPage();
            return pages.show(
                    correction.status(),
                    shown(group, form, correction.errors()),
                    section(),
                    address(id),
                    correction.alert());
        });
    }
}
