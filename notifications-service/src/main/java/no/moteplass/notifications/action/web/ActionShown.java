package no.moteplass.notifications.action.web;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.action.LinkAction;
import no.moteplass.notifications.action.LinkOutcome;
import no.moteplass.platform.language.Language;

/** What a link may do, in its reader's words: enough for a page with a button for each choice. It names no other person. */
@Schema(name = "Action", description = "What a link from a mail may do, in its reader's language")
record ActionShown(
        LinkAction act,

        @Schema(
                implementation = String.class,
                enumeration = {"nb", "nn", "en"},
                description = "The reader's language")
        Language language,

        @Schema(examples = "Kommer du på samlingen?") String heading,

        @Schema(examples = "Samling, tirsdag 12. januar 2027 kl. 09.00–10.30, Rådhuset.")
        String text,

        @Schema(
                description =
                        "When, where and how often the group meets, and what for, while an offer of a place in it is"
                                + " held; else none")
        List<Detail> details,

        @Schema(description = "Until when it can be answered")
        Instant deadline,

        @Schema(
                description = "What holds now: ACCEPTED, DECLINED, TENTATIVE, CANCELLED or NONE; STOPPED for reminders",
                examples = "NONE")
        String state,

        @Schema(
                description =
                        "The answer of the button that was clicked in the mail; no answer is given before a choice is posted",
                nullable = true,
                examples = "ACCEPTED")
        @Nullable
        String suggested,

        @Schema(description = "The answers there are, the suggested first; none where nothing can be answered any more")
        List<Choice> choices) {

    /** One answer, and what its button says. */
    @Schema(name = "ActionChoice")
    record Choice(
            @Schema(examples = "ACCEPTED") String answer,
            @Schema(examples = "Kommer") String label) {}

    /** One thing about it. */
    @Schema(name = "ActionDetail")
    record Detail(
            @Schema(description = "May be empty", examples = "Når")
            String label,

            @Schema(examples = "tirsdager kl. 09.00–10.30") String text) {}

    static ActionShown of(LinkOutcome.Shown shown) {
        return new ActionShown(
                shown.action(),
                shown.language(),
                shown.heading(),
                shown.text(),
                shown.details().stream()
                        .map(each -> new Detail(each.label(), each.text()))
                        .toList(),
                shown.deadline(),
                shown.state(),
                shown.suggested(),
                shown.choices().stream()
                        .map(choice -> new Choice(choice.answer(), choice.label()))
                        .toList());
    }
}
