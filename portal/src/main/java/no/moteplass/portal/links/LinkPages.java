package no.moteplass.portal.links;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import no.moteplass.platform.language.Language;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Reader;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.notifications.LinkActionsService;
import no.moteplass.portal.services.notifications.LinkActionsService.LinkAction;
import no.moteplass.portal.services.notifications.LinkActionsService.LinkOutcome;

/** What a link in an e-mail opens. Opening it changes nothing (programs that scan mail do that too): only its button acts. */
@RequestScoped
class LinkPages {

    private final LinkActionsService actions;
    private final Reader reader;
    private final Pages pages;

    LinkPages(@RestClient LinkActionsService actions, Reader reader, Pages pages) {
        this.actions = actions;
        this.reader = reader;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "links")
    static class Templates {
        static native TemplateInstance ask(LinkAction action, String address);

        static native TemplateInstance done(LinkOutcome outcome, String address, boolean again);

        static native TemplateInstance closed(String heading, String text);

        private Templates() {}
    }

    Response ask(String token, String address) {
        reader.asNobody();
        return switch (Answer.to(() -> actions.describe(token))) {
            case Answer.Given<LinkAction>(var action) -> {
                language(action).ifPresent(reader::speak);
                yield pages.show(Templates.ask(action, address), Frame.Section.OTHER, "/");
            }
            case Answer.Refused<LinkAction>(var refusal) -> refused(refusal);
            case Answer.Away<LinkAction>() -> closed(503, "away");
        };
    }

    Response act(
            String token, String address, @Nullable String answer, @Nullable String language, @Nullable String kind) {
        reader.asNobody();
        Reader.languageOf(language).ifPresent(reader::speak);
        var body = answer == null || answer.isBlank() ? Map.<String, String>of() : Map.of("answer", answer);
        return switch (Answer.to(() -> actions.act(token, body))) {
            case Answer.Given<LinkOutcome>(var outcome) ->
                pages.show(Templates.done(outcome, address, "SESSION_ANSWER".equals(kind)), Frame.Section.OTHER, "/");
            case Answer.Refused<LinkOutcome>(var refusal) -> refused(refusal);
            case Answer.Away<LinkOutcome>() -> closed(503, "away");
        };
    }

    private static Optional<Language> language(LinkAction action) {
        return Reader.languageOf(action.language());
    }

    private Response refused(Refusal refusal) {
        return switch (refusal.status()) {
            case 404, 400 -> closed(404, "wrong");
            case 410 -> closed(410, "late");
            default ->
                pages.show(
                        refusal.status(),
                        Templates.closed(
                                Objects.requireNonNullElseGet(refusal.title(), () -> pages.text("link.outdated.title")),
                                Objects.requireNonNullElseGet(
                                        refusal.detail(), () -> pages.text("link.outdated.text"))),
                        Frame.Section.OTHER,
                        "/",
                        null);
        };
    }

    private Response closed(int status, String kind) {
        return pages.show(
                status,
                Templates.closed(pages.text("link." + kind + ".title"), pages.text("link." + kind + ".text")),
                Frame.Section.OTHER,
                "/",
                null);
    }
}
