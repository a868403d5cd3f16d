package no.moteplass.portal.errors;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
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
import no.moteplass.portal.page.Destination;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Reader;
import no.moteplass.portal.page.SignInReason;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.signin.SignInAway;

/** When there is no page to show, a page that says so in plain words and tells the way on. */
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private final Pages pages;
    private final Reader reader;
    private final RoutingContext request;
    private final Destination destination;
    private final WrittenForm form;

    ErrorPages(Pages pages, Reader reader, RoutingContext request, Destination destination, WrittenForm form) {
        this.form = form;
        this.destination = destination;
        this.pages = pages;
        this.reader = reader;
        this.request = request;
    }

    @CheckedTemplate(basePath = "errors")
    static class Templates {
        static native TemplateInstance error(
                String heading, String text, String code, @Nullable String signIn, @Nullable String again);

        private Templates() {}
    }

    @ServerExceptionMapper
    public Uni<Response> noPage(NoPage thrown) {
        var refusal = thrown.refusal();
        if (form.isSent() && refusal.isEmpty()) {
            return form.read()
                    .map(written ->
                            pages.sendBackWritten(whereTheFormWas(), new Answer.Away<Response>(false), written));
        }
        if (form.isSent() && refusal.map(Refusal::status).equals(Optional.of(401))) {
            return signInAgain(SignInReason.SIGNED_OUT);
        }
        return Uni.createFrom().item(() -> refusal.map(this::refused).orElseGet(this::away));
    }

    /** What was written is still there: the page has only to be opened again. */
    private Response away() {
        return pages.isSentBack()
                ? shown(503, pages.text("error.away.title"), pages.text("error.away.kept"), null, here())
                : page(503, "away", false);
    }

    private String here() {
        return Destination.inside(request.request().uri());
    }

    private Response refused(Refusal refusal) {
        if (refusal.is("not-in-directory")) {
            return shown(403, pages.text("error.unknown.title"), said(refusal, "error.unknown.text"), null, null);
        }
        if (refusal.is("inactive")) {
            return shown(403, pages.text("error.inactive.title"), said(refusal, "error.inactive.text"), null, null);
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
                        null,
                        null);
        };
    }

    private String said(Refusal refusal, String fallback) {
        return refusal.detail() == null ? pages.text(fallback) : refusal.detail();
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> forbidden(ForbiddenException thrown) {
        return whereOneCanWait(() -> page(403, "forbidden", false));
    }

    /**
     * A page leads to the sign-in. A form cannot be sent there (the browser would refuse): it gets a page with a link, and
     * what was written in it waits for whoever wrote it.
     */
    @ServerExceptionMapper(priority = 1)
    public Uni<Response> unauthorized(UnauthorizedException thrown) {
        return signIn();
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> ended(AuthenticationFailedException thrown) {
        return signIn();
    }

    /** A page is shown as soon as it can be; a form goes where it can be written again. */
    @ServerExceptionMapper(priority = 1)
    public Uni<Response> signInIsAway(SignInAway thrown) {
        reader.asNobody();
        return form.isSent()
                ? signInAgain(SignInReason.AWAY)
                : Uni.createFrom()
                        .item(() -> shown(
                                503, pages.text("signIn.borte.title"), pages.text("signIn.borte.text"), null, here()));
    }

    private Uni<Response> signIn() {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null || form.isSent()) {
            return signInAgain(SignInReason.SIGNED_OUT);
        }
        return authenticator
                .getChallenge(request)
                .map(challenge -> {
                    var response = Response.status(challenge.status).cookie(destination.remembered());
                    challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
                    return response.build();
                })
                .onFailure(SignInAway.class)
                .recoverWithUni(this::signInIsAway);
    }

    /** To a page that says so at an address of its own, and from there back to where the form was. */
    private Uni<Response> signInAgain(SignInReason reason) {
        reader.asNobody();
        return form.read().map(written -> {
            var page = whereTheFormWas();
            var kept = written.isEmpty() ? Optional.<NewCookie>empty() : pages.keepWritten(page, written);
            var why = kept.isPresent() ? reason.withWriting() : reason;
            var response = Response.fromResponse(pages.next(SignInReason.ADDRESS + why.word()))
                    .cookie(destination.remembered(kept.isPresent() ? Pages.sentBackTo(page) : page));
            kept.ifPresent(response::cookie);
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
            case 411, 413 -> tooLarge(status);
            case 500 -> unexpected(thrown);
            default -> page(status, "stale", false);
        });
    }

    /** A form's own address, opened: its page is meant. */
    private boolean isAddressOfAForm() {
        return request.request().method().equals(HttpMethod.GET) && FormAddress.isOfButton(request.normalizedPath());
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

    /** The rest of it is still on its way: the connection ends with the answer. */
    Response tooLarge(int status) {
        return Response.fromResponse(page(status, "large", false))
                .header("Connection", "close")
                .build();
    }

    Response missing() {
        return page(404, "missing", false);
    }

    private Response page(int status, String kind, boolean signIn) {
        askNobodyWhereNobodyCanWait();
        return shown(
                status,
                pages.text("error." + kind + ".title"),
                pages.text("error." + kind + ".text"),
                signIn ? whereTheFormWas() : null,
                null);
    }

    private Response shown(int status, String heading, String text, @Nullable String signIn, @Nullable String again) {
        var code = request.response().headers().get("X-Request-Id");
        var named = status == 500 ? (code == null ? UUID.randomUUID().toString() : code) : "";
        return pages.show(status, Templates.error(heading, text, named, signIn, again), Frame.Section.OTHER, "/", null);
    }

    /** The page that the form was on, so that signing in again leads back to it. */
    private String whereTheFormWas() {
        return FormAddress.pageOf(request.normalizedPath());
    }

    /** What is refused before a page was looked for is answered on a thread that must not wait for another service. */
    private void askNobodyWhereNobodyCanWait() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            reader.asNobody();
        }
    }
}
