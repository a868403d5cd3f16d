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
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.Programme;
import no.moteplass.portal.services.sessions.Notice;
import no.moteplass.portal.services.sessions.PlannedSeries;
import no.moteplass.portal.services.sessions.SessionsService;

/**
 * Planning a series: the form, what it would come to, and only then the plan. Facilitators plan their own groups here, too;
 * sessions-service knows who may.
 */
@Path("/koordinator/grupper/{id}/serie")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SeriesResource {

    private static final int USUAL_MINUTES = 60;

    private final GroupsService groups;
    private final SessionsService sessions;
    private final Districts districts;
    private final Reader reader;
    private final Pages pages;
    private final Clock clock;

    SeriesResource(
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
        static native TemplateInstance series(
                Group group, String groupPage, SeriesForm form, List<String> districts, FieldErrors errors);

        static native TemplateInstance preview(
                Group group, String groupPage, SeriesForm form, PlannedSeries plan, long soon, String key);

        private Templates() {}
    }

    @GET
    public Response form(@RestPath UUID id) {
        var sentBack = pages.sentBack(SeriesForm.class);
        return sentBack.isEmpty() ? proposal(id) : shownAgain(id, sentBack.get());
    }

    private Response shownAgain(UUID id, SeriesForm form) {
        if ("vis".equals(form.act) && form.wrong().isEmpty()) {
            return preview(id, form);
        }
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        return pages.show(shown(group, form, pages.sentBackErrors()), Frame.Section.COORDINATION, address(id));
    }

    private TemplateInstance shown(Group group, SeriesForm form, FieldErrors errors) {
        return Templates.series(group, groupPage(group.id()), form, districts.with(form.district()), errors);
    }

    private Response proposal(UUID id) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        var code = group.programme();
        var minutes = code == null
                ? USUAL_MINUTES
                : Answer.to(() -> groups.programme(code))
                        .maybe()
                        .map(Programme::durationMinutes)
                        .orElse(USUAL_MINUTES);
        var form = SeriesForm.proposed(group.name(), minutes);
        return pages.show(shown(group, form, FieldErrors.none()), Frame.Section.COORDINATION, address(id));
    }

    private static String address(UUID id) {
        return "/koordinator/grupper/" + id + "/serie";
    }

    private String groupPage(UUID id) {
        return (reader.isCoordinator() ? "/koordinator/grupper/" : "/grupper/") + id;
    }

    @POST
    public Response plan(@RestPath UUID id, @BeanParam SeriesForm form) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return corrected(id, form, wrong);
        }
        if ("lagre".equals(form.act)) {
            return stored(id, form);
        }
        form.act = "endre".equals(form.act) ? null : "vis";
        return pages.sendOn(address(id), 200, form, "");
    }

    private Response preview(UUID id, SeriesForm form) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        var once = Keys.of(form.key);
        return switch (Answer.to(() -> sessions.plan(id, true, null, form.toNewSeries()))) {
            case Answer.Given<PlannedSeries>(var plan) ->
                pages.show(
                        Templates.preview(
                                group,
                                groupPage(id),
                                form,
                                plan,
                                soon(group, plan),
                                pages.isUnanswered() ? once : Ids.next(clock).toString()),
                        Frame.Section.COORDINATION,
                        address(id));
            case Answer.Refused<PlannedSeries>(var refusal) -> refused(id, form, refusal);
            case Answer.Away<PlannedSeries> away -> throw new NoPage(null);
        };
    }

    /** How many dates come sooner than front-line leaders should be told (S9). */
    private long soon(Group group, PlannedSeries plan) {
        return Notice.isNeededBy(group)
                ? plan.coming().stream()
                        .filter(each -> Notice.isShortFor(each.start(), clock.instant()))
                        .count()
                : 0;
    }

    private Response stored(UUID id, SeriesForm form) {
        var once = Keys.of(form.key);
        return switch (Answer.to(() -> sessions.plan(id, false, once, form.toNewSeries()))) {
            case Answer.Given<PlannedSeries>(var plan) -> pages.next(groupPage(id), Receipt.SERIES_PLANNED);
            case Answer.Refused<PlannedSeries>(var refusal) -> refused(id, form, refusal);
            case Answer.Away<PlannedSeries> away -> unanswered(id, form, pages.unanswered(away));
        };
    }

    /** Back to where it was sent from: what was to be planned, with the button that plans it. */
    private Response unanswered(UUID id, SeriesForm form, Correction correction) {
        form.act = "vis";
        return pages.sendBack(address(id), correction, form).orElseGet(() -> atOnce(id, form, correction));
    }

    private Response corrected(UUID id, SeriesForm form, List<String> wrong) {
        var gathered = new FieldErrors.Gathering();
        wrong.forEach(field -> gathered.add(field, pages.text("series.wrong." + field)));
        return again(id, form, pages.correction(gathered.all()));
    }

    private Response refused(UUID id, SeriesForm form, Refusal refusal) {
        if (refusal.status() == 404) {
            return beingPrepared(id, form);
        }
        return again(id, form, pages.correction(refusal, SeriesForm.FIELDS));
    }

    private Response again(UUID id, SeriesForm form, Correction correction) {
        form.act = null;
        return pages.sendBack(address(id), correction, form).orElseGet(() -> atOnce(id, form, correction));
    }

    private Response atOnce(UUID id, SeriesForm form, Correction correction) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        return pages.show(
                correction.status(),
                shown(group, form, correction.errors()),
                Frame.Section.COORDINATION,
                address(id),
                correction.alert());
    }

    /** A group that was just made reaches sessions-service a moment later. */
    private Response beingPrepared(UUID id, SeriesForm form) {
        var prepared = Alert.information(pages.text("series.prepared.title"), pages.text("series.prepared.text"));
        return again(id, form, new Correction(409, FieldErrors.none(), prepared));
    }
}
