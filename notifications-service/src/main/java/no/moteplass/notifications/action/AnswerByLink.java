package no.moteplass.notifications.action;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.client.AnswerOutcome;
import no.moteplass.notifications.client.GroupsService;
import no.moteplass.notifications.client.SessionsService;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownSignUp;
import no.moteplass.notifications.message.GroupName;
import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.snapshot.GroupNames;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.language.Language;

/** Has the owning service take a reader's answer. It checks everything again; no transaction is open while it does. */
@ApplicationScoped
class AnswerByLink {

    private final GroupsService groups;
    private final SessionsService sessions;
    private final DirectoryRepository directory;
    private final GroupNames names;
    private final AuditTrail audit;

    AnswerByLink(
            GroupsService groups,
            SessionsService sessions,
            DirectoryRepository directory,
            GroupNames names,
            AuditTrail audit) {
        this.groups = groups;
        this.sessions = sessions;
        this.directory = directory;
        this.names = names;
        this.audit = audit;
    }

    LinkOutcome with(ActionToken token, boolean yes, Language language) {
        var offer = token.action() == LinkAction.OFFER_ANSWER;
        var outcome = offer
                ? groups.answerOffer(token.subject(), yes, language)
                : sessions.answer(token.subject(), token.person(), yes, language);
        return switch (outcome) {
            case AnswerOutcome.Away() -> new LinkOutcome.Away();
            case AnswerOutcome.Outdated(var rule) ->
                offer && isSoAlready(token, yes) ? answered(token, yes, language) : new LinkOutcome.Outdated(rule);
            case AnswerOutcome.Done() -> {
                audit.recordAs(
                        token.person().toString(),
                        offer ? "offer.answered-by-link" : "session.answered-by-link",
                        List.of(token.person()));
                yield answered(token, yes, language);
            }
        };
    }

    /** Who clicks twice gets the same answer twice. */
    private boolean isSoAlready(ActionToken token, boolean yes) {
        return directory
                .signUp(token.subject())
                .map(KnownSignUp::state)
                .filter(state -> state.equals(yes ? "PLACED" : "DECLINED"))
                .isPresent();
    }

    private LinkOutcome answered(ActionToken token, boolean yes, Language language) {
        if (token.action() == LinkAction.SESSION_ANSWER) {
            return done(language, yes ? "action.session.done-accepted" : "action.session.done-declined", "");
        }
        var group = directory
                .signUp(token.subject())
                .flatMap(signUp -> names.find(signUp.group(), language))
                .map(GroupName::name)
                .orElse("");
        return done(language, yes ? "action.offer.done-accepted" : "action.offer.done-declined", group);
    }

    private static LinkOutcome done(Language language, String key, String name) {
        return new LinkOutcome.Done(
                MessageTexts.of(language, key + ".heading", name), MessageTexts.of(language, key + ".text", name));
    }
}
