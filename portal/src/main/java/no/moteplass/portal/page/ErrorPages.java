package no.moteplass.portal.page;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;

/** When there is no page to show, a page that says so in plain words and tells the way on. */
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private static final Pattern FORM_PAGE =
            Pattern.compile("^(?:(?:/koordinator)?/grupper/[0-9a-f-]{36}|/koordinator/grupper/ny"
                    + "|/samlinger/[0-9a-f-]{36}|/kalender|/varsler)");

    private static final Pattern FORM_ALONE =
            Pattern.compile("^/(?:koordinator/)?(?:grupper|samlinger|kalender)/[0-9a-f-]{36}"
                    + "/(?:pamelding|tilbud|stedfortreder|tilstand|sok|rolle|fjern|svar|ny-adresse|stopp)$");

    private final Pages pages;
    private final Reader reader;
    private final RoutingContext request;
    private final Destination destination;

    ErrorPages(Pages pages, Reader reader, RoutingContext request, Destination destination) {
        this.destination = destination;
        this.pages = pages;
        this.reader = reader;
        this.request = request;
    }

    @CheckedTemplate(basePath = "errors")
    static class Templates {
        static native TemplateInstance error(String heading, String text, String code, @Nullable String signIn);

        private Templates() {}
    }

    @ServerExceptionMapper
    public Response noPage(NoPage thrown) {
        return thrown.refusal().map(this::refused).orElseGet(() -> page(503, "away", false));
    }

    private Response refused(Refusal refusal) {
        if (refusal.is("not-in-directory")) {
            return shown(403, pages.text("error.unknown.title"), said(refusal, "error.unknown.text"), false);
        }
        if (refusal.is("inactive")) {
            return shown(403, pages.text("error.inactive.title"), said(refusal, "error.inactive.text"), false);
        }
        return switch (refusal.status()) {
            case 401 -> page(401, "session", true);
            case 403 -> page(403, "forbidden", false);
            case 404, 410 -> page(404, "missing", false);
            default ->
                shown(
                        refusal.status(),
                        refusal.title() == null ? pages.text("refused.title") : refusal.title(),
                        said(refusal, "error.missing.text"),
                        false);
        };
    }

    private String said(Refusal refusal, String fallback) {
        return refusal.detail() == null ? pages.text(fallback) : refusal.detail();
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> forbidden(ForbiddenException thrown) {
        return whereOneCanWait(() -> page(403, "forbidden", false));
    }

    /** A page leads to the sign-in; a form cannot be sent there (the browser would refuse), so it gets a page with a link. */
    @ServerExceptionMapper(priority = 1)
    public Uni<Response> unauthorized(UnauthorizedException thrown) {
        return signIn();
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> ended(AuthenticationFailedException thrown) {
        return signIn();
    }

    private Uni<Response> signIn() {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null || !request.request().method().equals(HttpMethod.GET)) {
            return Uni.createFrom().item(() -> page(401, "session", true));
        }
        return authenticator.getChallenge(request).map(challenge -> {
            var response = Response.status(challenge.status).cookie(destination.remembered());
            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            return response.build();
        });
    }

    @ServerExceptionMapper
    public Uni<Response> web(WebApplicationException thrown) {
        var status = thrown.getResponse().getStatus();
        if (status < 400) {
            return Uni.createFrom().item(thrown.getResponse());
        }
        if (isAddressOfAForm()) {
            return Uni.createFrom().item(() -> pages.next(whereTheFormWas()));
        }
        return whereOneCanWait(() -> switch (status) {
            case 401 -> page(401, "session", true);
            case 403 -> page(403, "forbidden", false);
            case 404, 405, 406 -> page(404, "missing", false);
            case 500 -> unexpected(thrown);
            default -> page(status, "stale", false);
        });
    }

    /** A form's own address, opened: its page is meant. */
    private boolean isAddressOfAForm() {
        return request.request().method().equals(HttpMethod.GET)
                && FORM_ALONE.matcher(request.request().path()).find();
    }

    /** What is refused before a page was looked for is refused on a thread that must not wait, for the reader's name, say. */
    private static Uni<Response> whereOneCanWait(Supplier<Response> page) {
        var shown = Uni.createFrom().item(page);
        return BlockingOperationControl.isBlockingAllowed()
                ? shown
                : shown.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Refusals without a word of their own: a form without its token, for one. */
    @ServerResponseFilter
    public void bare(ContainerResponseContext answer) {
        if (answer.getStatus() == 400 && !answer.hasEntity()) {
            var page = page(400, "stale", false);
            answer.setEntity(page.getEntity(), null, MediaType.valueOf("text/html;charset=utf-8"));
        }
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable thrown) {
        LOG.errorf(
                thrown, "unexpected, shown as %s", request.response().headers().get("X-Request-Id"));
        return page(500, "unexpected", false);
    }

    private Response page(int status, String kind, boolean signIn) {
        askNobodyWhereNobodyCanWait();
        return shown(status, pages.text("error." + kind + ".title"), pages.text("error." + kind + ".text"), signIn);
    }

    private Response shown(int status, String heading, String text, boolean signIn) {
        var code = request.response().headers().get("X-Request-Id");
        var named = status == 500 ? (code == null ? UUID.randomUUID().toString() : code) : "";
        return pages.show(
                status,
                Templates.error(heading, text, named, signIn ? whereTheFormWas() : null),
                Frame.Section.OTHER,
                "/",
                null);
    }

    /** The page that the form was on, so that signing in again leads back to it. */
    private String whereTheFormWas() {
        var found = FORM_PAGE.matcher(request.request().path());
        return found.find() ? found.group() : "/min-side";
    }

    /** What is refused before a page was looked for is answered on a thread that must not wait for another service. */
    private void askNobodyWhereNobodyCanWait() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            reader.asNobody();
        }
    }
}
