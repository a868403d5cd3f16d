package no.moteplass.notifications.action;

import org.jspecify.annotations.Nullable;

/** What came of opening a link or answering by it. */
sealed interface Acting {

    record Shown(ActionShown action) implements Acting {}

    record Done(ActionDone answer) implements Acting {}

    /** Not signed by us. */
    record Forged() implements Acting {}

    record PastDeadline() implements Acting {}

    /** No answer of this act. */
    record NoSuchAnswer(String possible) implements Acting {}

    /** The owning service does not take it any more. */
    record Outdated(@Nullable String rule) implements Acting {}

    /** The owning service does not answer. */
    record Away() implements Acting {}
}
