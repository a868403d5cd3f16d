package no.moteplass.notifications.action.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an answer, in its reader's words. */
@Schema(name = "ActionDone")
record ActionDone(
        @Schema(examples = "Takk for beskjeden") String heading,

        @Schema(examples = "Vi har lagret at du ikke kommer.")
        String text) {}
