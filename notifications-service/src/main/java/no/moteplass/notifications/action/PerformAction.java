package no.moteplass.notifications.action;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.LeaderFacts;
import no.moteplass.notifications.directory.SignUpFacts;
import no.moteplass.notifications.message.GroupName;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.preference.ChoosePreferences;
import no.moteplass.notifications.telling.GroupNames;
import no.moteplass.notifications.upstream.Answering;
import no.moteplass.notifications.upstream.GroupsService;
import no.moteplass.notifications.upstream.SessionsService;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.language.Language;

/**
 * Does what a link may do: as often as its reader likes until the deadline, the last answer counts. The owning service
 * looks at it again; no transaction is open while it does.
 */
@ApplicationScoped
class PerformAction {

    private final ActionTokens tokens;
    private final DirectoryRepository directory;
    private final GroupsService groups;
    private final SessionsService sessions;
    private final ChoosePreferences preferences;
    private final GroupNames names;
    private final AuditTrail audit;
    private final Clock clock;

    PerformAction(
            ActionTokens tokens,
            DirectoryRepository directory,
            GroupsService groups,
            SessionsService sessions,
            ChoosePreferences preferences,
            GroupNames names,
            AuditTrail audit,
            Clock clock) {
        this.tokens = tokens;
        this.directory = directory;
        this.groups = groups;
        this.sessions = sessions;
        this.preferences = preferences;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param answer what was chosen; without one, what the link itself says */
    Acting with(String text, @Nullable String answer) {
        var read = tokens.read(text);
        if (read.isEmpty()) {
            return new Acting.Forged();
        }
        var token = read.get();
        if (!clock.instant().isBefore(token.deadline())) {
            return new Acting.PastDeadline();
        }
        var language = directory.leader(token.person()).map(LeaderFacts::reads).orElse(Language.NB);
        return switch (token.act()) {
            case UNSUBSCRIBE -> stop(token, answer, language);
            case SESSION_ANSWER, OFFER_ANSWER -> answer(token, answer, language);
        };
    }

    private Acting stop(ActionToken token, @Nullable String answer, Language language) {
        if (answer != null && !answer.equals(DescribeAction.STOP)) {
            return new Acting.NoSuchAnswer(DescribeAction.STOP);
        }
        preferences.stop(token.person(), MessageKind.SESSION_REMINDER);
        return done(language, "action.stop.done", "");
    }

    private Acting answer(ActionToken token, @Nullable String answer, Language language) {
        if (answer != null
                && !Set.of(DescribeAction.ACCEPTED, DescribeAction.DECLINED).contains(answer)) {
            return new Acting.NoSuchAnswer(DescribeAction.ACCEPTED + ", " + DescribeAction.DECLINED);
        }
        var yes = answer == null ? token.yes() : answer.equals(DescribeAction.ACCEPTED);
        var offer = token.act() == Act.OFFER_ANSWER;
        var outcome = offer
                ? groups.answerOffer(token.subject(), yes, language)
                : sessions.answer(token.subject(), token.person(), yes, language);
        return switch (outcome) {
            case Answering.Away() -> new Acting.Away();
            case Answering.Outdated(var rule) ->
                offer && isSoAlready(token, yes) ? answered(token, yes, language) : new Acting.Outdated(rule);
            case Answering.Done() -> {
                audit.recordAs(
                        token.person().toString(),
                        offer ? "offer.answered-by-link" : "session.answered-by-link",
                        List.of(token.person()));
                yield answered(token, yes, language);
            }
        };
    }

    /** Who clicks twice is told the same twice. */
    private boolean isSoAlready(ActionToken token, boolean yes) {
        return directory
                .signUp(token.subject())
                .map(SignUpFacts::state)
                .filter(state -> state.equals(yes ? "PLACED" : "DECLINED"))
                .isPresent();
    }

    private Acting answered(ActionToken token, boolean yes, Language language) {
        if (token.act() == Act.SESSION_ANSWER) {
            return done(language, yes ? "action.session.done-accepted" : "action.session.done-declined", "");
        }
        var group = directory
                .signUp(token.subject())
                .flatMap(signUp -> names.find(signUp.group(), language))
                .map(GroupName::name)
                .orElse("");
        return done(language, yes ? "action.offer.done-accepted" : "action.offer.done-declined", group);
    }

    private static Acting done(Language language, String key, String name) {
        return new Acting.Done(new ActionDone(
                MessageTexts.of(language, key + ".heading", name), MessageTexts.of(language, key + ".text", name)));
    }
}
