package no.moteplass.notifications.action;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.preference.ChoosePreferences;
import no.moteplass.platform.language.Language;

/** Does what a link may do: as often as its reader likes until the deadline, the last answer counts. */
@ApplicationScoped
public class PerformAction {

    private final ReadLink link;
    private final AnswerByLink answers;
    private final ChoosePreferences preferences;

    PerformAction(ReadLink link, AnswerByLink answers, ChoosePreferences preferences) {
        this.link = link;
        this.answers = answers;
        this.preferences = preferences;
    }

    /** @param answer what was chosen; without one, what the link itself says */
    public LinkOutcome with(String text, @Nullable String answer) {
        return switch (link.of(text)) {
            case ReadLink.Reading.DoesNot(var why) -> why;
            case ReadLink.Reading.Works(var token, var language) ->
                switch (token.action()) {
                    case UNSUBSCRIBE -> stop(token, answer, language);
                    case SESSION_ANSWER, OFFER_ANSWER -> answer(token, answer, language);
                };
        };
    }

    private LinkOutcome stop(ActionToken token, @Nullable String answer, Language language) {
        if (answer != null && !answer.equals(DescribeAction.STOP)) {
            return new LinkOutcome.NoSuchAnswer(DescribeAction.STOP);
        }
        preferences.stop(token.person(), MessageKind.SESSION_REMINDER);
        return new LinkOutcome.Done(
                MessageTexts.of(language, "action.stop.done.heading"),
                MessageTexts.of(language, "action.stop.done.text"));
    }

    private LinkOutcome answer(ActionToken token, @Nullable String answer, Language language) {
        if (answer != null
                && !Set.of(DescribeAction.ACCEPTED, DescribeAction.DECLINED).contains(answer)) {
            return new LinkOutcome.NoSuchAnswer(DescribeAction.ACCEPTED + ", " + DescribeAction.DECLINED);
        }
        var yes = answer == null ? token.yes() : answer.equals(DescribeAction.ACCEPTED);
        return answers.with(token, yes, language);
    }
}
