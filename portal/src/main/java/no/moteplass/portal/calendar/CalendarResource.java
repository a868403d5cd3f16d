package no.moteplass.portal.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.platform.id.Ids;
import no.moteplass.portal.confirmation.Confirmation;
import no.moteplass.portal.confirmation.Confirmations;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.sessions.CalendarSubscription;
import no.moteplass.portal.services.sessions.SessionsService;

/**
 * Subscribing to a calendar. A new address is shown in the answer to the form itself: it is given once, and belongs neither
 * in an address bar nor in a cookie.
 */
@Path("/kalender")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CalendarResource {

    private static final int MOST = 50;
    private static final String HERE = "/kalender";

    private final SessionsService sessions;
    private final Confirmations confirmations;
    private final Pages pages;
    private final Clock clock;

    CalendarResource(@RestClient SessionsService sessions, Confirmations confirmations, Pages pages, Clock clock) {
        this.confirmations = confirmations;
        this.sessions = sessions;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "calendar")
    static class Templates {
        static native TemplateInstance calendar(List<CalendarSubscription> subscriptions, String key, boolean away);

        static native TemplateInstance created(@Nullable CalendarLinks links);

        private Templates() {}
    }

    /** The key under which an address was asked for, when it is not known whether it was made. */
    record Wish(@Nullable String key) {}

    @GET
    public Response calendar() {
        return pages.show(list(), Frame.Section.CALENDAR, HERE);
    }

    private TemplateInstance list() {
        var key = pages.isUnanswered()
                ? Keys.of(pages.sentBack(Wish.class).map(Wish::key).orElse(null))
                : Ids.next(clock).toString();
        return switch (Answer.to(() -> sessions.subscriptions(MOST))) {
            case Answer.Given<Items<CalendarSubscription>>(var page) -> Templates.calendar(page.items(), key, false);
            case Answer.Refused<Items<CalendarSubscription>>(var refusal) -> throw new NoPage(refusal);
            case Answer.Away<Items<CalendarSubscription>> away -> Templates.calendar(List.of(), key, true);
        };
    }

    @POST
    public Response subscribe(@FormParam("vis") @Nullable String mask, @FormParam("nokkel") @Nullable String key) {
        var wish = Map.of("kind", "PERSON", "mask", "BUSY".equals(mask) ? "BUSY" : "FULL");
        var once = Keys.of(key);
        return created(Answer.to(() -> sessions.subscribe(once, wish)), once);
    }

    @GET
    @Path("/{id}/ny-adresse")
    public Response askToRotate(@RestPath UUID id) {
        return asked(id, "rotate", "/ny-adresse");
    }

    @GET
    @Path("/{id}/stopp")
    public Response askToStop(@RestPath UUID id) {
        return asked(id, "stop", "/stopp");
    }

    /** Which address it is, by what it shows and when it was made: the address itself is told once. */
    private Response asked(UUID id, String act, String path) {
        var kind = "confirm." + act;
        return Answer.to(() -> sessions.subscriptions(MOST)).orNoPage().items().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> Confirmation.of(pages.text(kind, nameOf(each)), HERE + "/" + id + path)
                        .under(HERE, pages.text("nav.calendar"))
                        .sends("versjon", each.version())
                        .says(pages.text(kind + ".ends"))
                        .says(pages.text(kind + ".then"))
                        .forGood()
                        .buttons(pages.text(kind + ".go"), pages.text("confirm.stop.keep"), HERE))
                .map(question -> confirmations.ask(question, Frame.Section.CALENDAR))
                .orElseGet(() -> pages.next(HERE));
    }

    private String nameOf(CalendarSubscription each) {
        var shown = "BUSY".equals(each.mask()) ? "calendar.busy" : "calendar.full";
        return pages.text(shown);
    }

    @POST
    @Path("/{id}/ny-adresse")
    public Response rotate(@RestPath UUID id) {
        return created(Answer.to(() -> sessions.rotate(id)), null);
    }

    private Response created(Answer<CalendarSubscription> answer, @Nullable String once) {
        return switch (answer) {
            case Answer.Given<CalendarSubscription>(var made) ->
                pages.show(
                        Templates.created(
                                made.address() == null
                                        ? null
                                        : CalendarLinks.to(made.address(), pages.text("calendar.name"))),
                        Frame.Section.CALENDAR,
                        HERE);
            case Answer.Refused<CalendarSubscription>(var refusal) -> throw new NoPage(refusal);
            case Answer.Away<CalendarSubscription> away ->
                pages.sendBack(HERE, pages.unanswered(away), new Wish(once)).orElseGet(() -> pages.next(HERE));
        };
    }

    @POST
    @Path("/{id}/stopp")
    public Response stop(@RestPath UUID id, @FormParam("versjon") @Nullable String version) {
        return switch (Answer.done(() -> sessions.unsubscribe(id, Keys.version(version)))) {
            case Answer.Given<Boolean>(var done) -> pages.next(HERE, Receipt.CALENDAR_STOPPED);
            case Answer.Refused<Boolean>(var refusal) ->
                refusal.status() == 404 ? pages.next(HERE, Receipt.CALENDAR_STOPPED) : showing(refusal);
            case Answer.Away<Boolean> away -> pages.sendBack(HERE, away);
        };
    }

    private Response showing(Refusal refusal) {
        return pages.sendBack(HERE, refusal.status(), pages.refused(refusal, List.of()));
    }
}
