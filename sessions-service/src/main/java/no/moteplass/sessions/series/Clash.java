package no.moteplass.sessions.series;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many members are expected somewhere else then; who they are is not said. */
@Schema(name = "Clash")
public record Clash(
        @Schema(examples = "2027-03-01") LocalDate date,
        @Schema(examples = "2027-03-01T09:00:00+01:00") OffsetDateTime start,

        @Schema(
                description =
                        "How many members. Of those who are elsewhere in groups that the caller is not in only five are"
                                + " told of, where there are five or more; coordinators see all.",
                examples = "2")
        int members) {}
