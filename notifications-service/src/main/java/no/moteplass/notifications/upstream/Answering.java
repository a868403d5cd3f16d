package no.moteplass.notifications.upstream;

import org.jspecify.annotations.Nullable;

/** What the owning service made of an answer. */
public sealed interface Answering {

    record Done() implements Answering {}

    /**
     * It is too late, or no longer this person's.
     *
     * @param rule the rule that refuses, if one does
     */
    record Outdated(@Nullable String rule) implements Answering {}

    record Away() implements Answering {}
}
