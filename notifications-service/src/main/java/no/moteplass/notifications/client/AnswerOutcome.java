package no.moteplass.notifications.client;

import org.jspecify.annotations.Nullable;

/** What the owning service made of an answer. */
public sealed interface AnswerOutcome {

    record Done() implements AnswerOutcome {}

    /**
     * It is too late, or no longer this person's.
     *
     * @param rule the rule that refuses, if one does
     */
    record Outdated(@Nullable String rule) implements AnswerOutcome {}

    record Away() implements AnswerOutcome {}
}
