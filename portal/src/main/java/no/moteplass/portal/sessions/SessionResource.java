package no.moteplass.portal.sessions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.sessions.SessionsService;

/** One session, and the answer to it. */
@Path("/samlinger/{id}")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SessionResource {

    private final SessionsService sessions;
    private final SessionViews views;
    private final Pages pages;

    SessionResource(@RestClient SessionsService sessions, SessionViews views, Pages pages) {
        this.sessions = sessions;
        this.views = views;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "sessions")
    static class Templates {
        static native TemplateInstance session(SessionView view);

        private Templates() {}
    }

    @GET
    public Response session(@RestPath UUID id) {
        var view = views.of(id);
        return pages.show(Templates.session(view), view.section(), address(id));
    }

    private static String address(UUID id) {
        return "/samlinger/" + id;
    }

    @POST
    @Path("/svar")
    public Response answer(
            @RestPath UUID id, @FormParam("svar") @Nullable String answer, @FormParam("til") @Nullable String back) {
        var receipt = receipt(answer).orElseThrow(NoPage::notFound);
        var response = Map.of("response", String.valueOf(answer));
        var there = "min-side".equals(back) ? "/min-side" : address(id);
        return switch (Answer.done(() -> sessions.respond(id, response))) {
            case Answer.Given<Boolean>(var done) -> answered(id, there, receipt);
            case Answer.Refused<Boolean>(var refusal) -> refused(id, refusal);
            case Answer.Away<Boolean> away -> pages.sendBack(there, away);
        };
    }

    /** Says which session it was: on Min side there are many, and the one that was answered stays open. */
    private Response answered(UUID id, String there, Receipt receipt) {
        var address = there.equals(address(id)) ? there : there + "?svart=" + id;
        return Answer.to(() -> sessions.session(id))
                .maybe()
                .map(session -> pages.next(address, receipt, pages.time(session.start())))
                .orElseGet(() -> pages.next(address, Receipt.ANSWERED));
    }

    private Response refused(UUID id, Refusal refusal) {
        if (refusal.status() != 409 && refusal.status() != 410) {
            throw new NoPage(refusal);
        }
        return pages.sendBack(address(id), refusal.status(), pages.refused(refusal, List.of()));
    }

    private static Optional<Receipt> receipt(@Nullable String answer) {
        if (answer == null) {
            return Optional.empty();
        }
        return switch (answer) {
            case "ACCEPTED" -> Optional.of(Receipt.ATTENDING);
            case "DECLINED" -> Optional.of(Receipt.NOT_ATTENDING);
            case "TENTATIVE" -> Optional.of(Receipt.MAYBE);
            default -> Optional.empty();
        };
    }
}
