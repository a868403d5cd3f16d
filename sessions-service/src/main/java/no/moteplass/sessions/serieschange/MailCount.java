package no.moteplass.sessions.serieschange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people get so many mails. */
@Schema(name = "MailCount")
public record MailCount(
        @Schema(examples = "7") int people,

        @Schema(examples = "1") int mails) {}
