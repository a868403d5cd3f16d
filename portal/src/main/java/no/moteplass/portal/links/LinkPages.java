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
import no.moteplass.portal.safety.Guessing;
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
    private final Guessing guessing;

    LinkPages(@RestClient LinkActionsService actions, Reader reader, Pages pages, Guessing guessing) {
        this.actions = actions;
        this.reader = reader;
        this.pages = pages;
        this.guessing = guessing;
    }

    @CheckedTemplate(basePath = "links")
    static class Templates {
        static native TemplateInstance ask(LinkAction action, String address);

        static native TemplateInstance done(LinkOutcome outcome, String address, boolean again);

        static native TemplateInstance closed(String heading, String text);

        private Templates() {}
    }

    /** What was said after the button was pressed: what came of it, or why nothing did. */
    record Said(@Nullable String language, @Nullable LinkOutcome outcome, boolean again, String heading, String text) {}

    /** Why a link does nothing. */
    private record No(int status, String heading, String text) {}

    Response ask(String token, String address) {
        reader.asNobody();
        var said = pages.sentBack(Said.class);
        if (said.isPresent()) {
            return shownAgain(said.get(), address);
        }
        return switch (Answer.to(() -> actions.describe(token))) {
            case Answer.Given<LinkAction>(var action) -> {
                language(action).ifPresent(reader::speakUnlessChosen);
                yield pages.show(Templates.ask(action, address), Frame.Section.OTHER, "/");
            }
            case Answer.Refused<LinkAction>(var refusal) -> closed(why(refusal));
            case Answer.Away<LinkAction> away -> closed(no(503, "away"));
        };
    }

    /** What came of it is a page of its own: who reloads it asks for nothing a second time. */
    Response act(
            String token, String address, @Nullable String answer, @Nullable String language, @Nullable String kind) {
        reader.asNobody();
        Reader.languageOf(language).ifPresent(reader::speak);
        var body = answer == null || answer.isBlank() ? Map.<String, String>of() : Map.of("answer", answer);
        return switch (Answer.to(() -> actions.act(token, body))) {
            case Answer.Given<LinkOutcome>(var outcome) ->
                pages.sendOn(address, 200, new Said(language, outcome, "SESSION_ANSWER".equals(kind), "", ""), "");
            case Answer.Refused<LinkOutcome>(var refusal) -> {
                var no = why(refusal);
                yield pages.sendOn(address, no.status, new Said(language, null, false, no.heading, no.text), "");
            }
            case Answer.Away<LinkOutcome>(var mayHaveHappened) -> {
                var no = no(503, mayHaveHappened ? "unsure" : "away");
                yield pages.sendOn(address, no.status, new Said(language, null, false, no.heading, no.text), "");
            }
        };
    }

    private Response shownAgain(Said said, String address) {
        Reader.languageOf(said.language).ifPresent(reader::speakUnlessChosen);
        var page = said.outcome == null
                ? Templates.closed(said.heading, said.text)
                : Templates.done(said.outcome, address, said.again);
        return pages.show(page, Frame.Section.OTHER, address);
    }

    private static Optional<Language> language(LinkAction action) {
        return Reader.languageOf(action.language());
    }

    private No why(Refusal refusal) {
        return switch (refusal.status()) {
            case 404, 400 -> guessing.isTooMuch() ? no(429, "often") : no(404, "wrong");
            case 410 -> no(410, "late");
            default ->
                new No(
                        refusal.status(),
                        Objects.requireNonNullElseGet(refusal.title(), () -> pages.text("link.outdated.title")),
                        Objects.requireNonNullElseGet(refusal.detail(), () -> pages.text("link.outdated.text")));
        };
    }

    private No no(int status, String kind) {
        return new No(status, pages.text("link." + kind + ".title"), pages.text("link." + kind + ".text"));
    }

    private Response closed(No no) {
        return pages.show(no.status, Templates.closed(no.heading, no.text), Frame.Section.OTHER, "/", null);
    }
}
