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
import no.moteplass.portal.coordination.series.SeriesChangeView.Count;
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
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.sessions.Notice;
import no.moteplass.portal.services.sessions.Series;
import no.moteplass.portal.services.sessions.SeriesChange;
import no.moteplass.portal.services.sessions.SessionsService;

/** Changing a series from one of its dates on: the form, what it would come to, and only then the change. */
@Path("/serier/{id}/endre")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ChangeSeriesResource {

    private final GroupsService groups;
    private final SessionsService sessions;
    private final Districts districts;
    private final Reader reader;
    private final Pages pages;
    private final Clock clock;

    ChangeSeriesResource(
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
        static native TemplateInstance changeSeries(
                SeriesChangeView view, SeriesChangeForm form, List<String> districts, FieldErrors errors);

        static native TemplateInstance changePreview(
                SeriesChangeView view,
                SeriesChangeForm form,
                SeriesChange change,
                List<Count> counts,
                long soonDates,
                long soonMoves,
                String key);

        private Templates() {}
    }

    /** What can no longer be changed has nothing to show: the group's page says what it has. */
    @GET
    public Response form(@RestPath UUID id, @RestQuery @Nullable String fra) {
        var sentBack = pages.sentBack(SeriesChangeForm.class);
        if (sentBack.isPresent()) {
            return shownAgain(id, sentBack.get());
        }
        var view = view(id);
        if (!view.series().may("change")) {
            throw new NoPage(Refusal.bare(403));
        }
        return SeriesChangeForm.of(view.series(), fra)
                .map(form -> shown(view, form, FieldErrors.none()))
                .orElseGet(() -> pages.next(view.groupPage()));
    }

    private Response shownAgain(UUID id, SeriesChangeForm form) {
        return "vis".equals(form.act) && form.wrong().isEmpty()
                ? preview(id, form)
                : shown(view(id), form, pages.sentBackErrors());
    }

    private SeriesChangeView view(UUID id) {
        Series series = Answer.to(() -> sessions.series(id)).orNoPage();
        return new SeriesChangeView(series, reader.isCoordinator());
    }

    private Response shown(SeriesChangeView view, SeriesChangeForm form, FieldErrors errors) {
        var page = Templates.changeSeries(view, form, districts.with(form.district()), errors);
        return pages.show(page, section(view), view.address());
    }

    private static Frame.Section section(SeriesChangeView view) {
        return view.coordinator() ? Frame.Section.COORDINATION : Frame.Section.MINE;
    }

    @POST
    public Response change(@RestPath UUID id, @BeanParam SeriesChangeForm form) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            var gathered = new FieldErrors.Gathering();
            wrong.forEach(field -> gathered.add(field, pages.text("series.wrong." + field)));
            return again(id, form, pages.correction(gathered.all()));
        }
        if ("lagre".equals(form.act)) {
            return stored(id, form);
        }
        form.act = "endre".equals(form.act) ? null : "vis";
        return pages.sendOn("/serier/" + id + "/endre", 200, form, "");
    }

    private Response preview(UUID id, SeriesChangeForm form) {
        var view = view(id);
        var seen = Keys.version(form.version());
        return switch (Answer.to(() -> sessions.change(id, true, seen, null, form.toChange()))) {
            case Answer.Given<SeriesChange>(var change) ->
                pages.show(previewed(view, form, change), section(view), view.address());
            case Answer.Refused<SeriesChange>(var refusal) -> refused(id, form, refusal);
            case Answer.Away<SeriesChange> away -> throw new NoPage(null);
        };
    }

    private TemplateInstance previewed(SeriesChangeView view, SeriesChangeForm form, SeriesChange change) {
        var needsNotice = Answer.to(() -> groups.group(view.series().group()))
                .maybe()
                .filter(Notice::isNeededBy)
                .isPresent();
        var now = clock.instant();
        return Templates.changePreview(
                view,
                form,
                change,
                SeriesChangeView.counts(change),
                needsNotice ? SeriesChangeView.soonDates(change, now) : 0,
                needsNotice ? SeriesChangeView.soonMoves(change, now) : 0,
                pages.isUnanswered() ? Keys.of(form.key) : Ids.next(clock).toString());
    }

    private Response stored(UUID id, SeriesChangeForm form) {
        var once = Keys.of(form.key);
        var seen = Keys.version(form.version());
        return switch (Answer.to(() -> sessions.change(id, false, seen, once, form.toChange()))) {
            case Answer.Given<SeriesChange>(var change) -> pages.next(view(id).groupPage(), Receipt.SERIES_CHANGED);
            case Answer.Refused<SeriesChange>(var refusal) -> refused(id, form, refusal);
            case Answer.Away<SeriesChange> away -> {
                form.act = "vis";
                yield again(id, form, pages.unanswered(away));
            }
        };
    }

    private Response refused(UUID id, SeriesChangeForm form, Refusal refusal) {
        form.act = null;
        var correction = pages.correction(refusal, SeriesChangeForm.FIELDS, "change.changedMeanwhile");
        if (correction.isForNewerVersion()) {
            form.version = Long.toString(view(id).series().version());
        }
        return again(id, form, correction);
    }

    private Response again(UUID id, SeriesChangeForm form, Correction correction) {
        return pages.sendBack("/serier/" + id + "/endre", correction, form).orElseGet(() -> {
            var view = view(id);
            return pages.show(
                    correction.status(),
                    Templates.changeSeries(view, form, districts.with(form.district()), correction.errors()),
                    section(view),
                    view.address(),
                    correction.alert());
        });
    }
}
