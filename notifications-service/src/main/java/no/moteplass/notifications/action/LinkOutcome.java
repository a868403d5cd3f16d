package no.moteplass.notifications.action;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/** What came of opening a link or answering by it. */
public sealed interface LinkOutcome {

    /**
     * What a link may do, in its reader's words. It names no other person.
     *
     * @param details when, where and how often a group meets from which a place is offered
     * @param state what holds now
     * @param suggested the answer of the button that was clicked in the mail; null where nothing can be answered
     * @param choices the suggested first
     */
    record Shown(
            LinkAction action,
            Language language,
            String heading,
            String text,
            List<Detail> details,
            Instant deadline,
            String state,
            @Nullable String suggested,
            List<Choice> choices)
            implements LinkOutcome {

        public Shown {
            details = List.copyOf(details);
            choices = List.copyOf(choices);
        }
    }

    /** One thing about it; the label may be empty. */
    record Detail(String label, String text) {}

    /** One answer, and what its button says. */
    record Choice(String answer, String label) {}

    /** Done, in the reader's words. */
    record Done(String heading, String text) implements LinkOutcome {}

    /** Not signed by us. */
    record Forged() implements LinkOutcome {}

    record PastDeadline() implements LinkOutcome {}

    /** It belongs to somebody who is inactive, and shows and does nothing. */
    record NotActive() implements LinkOutcome {}

    /** This action has no such answer. */
    record NoSuchAnswer(String possible) implements LinkOutcome {}

    /** The owning service does not take it any more. */
    record Outdated(@Nullable String rule) implements LinkOutcome {}

    /** The owning service does not answer. */
    record Away() implements LinkOutcome {}
}
