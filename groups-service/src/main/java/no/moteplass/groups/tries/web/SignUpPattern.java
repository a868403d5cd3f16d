package no.moteplass.groups.tries.web;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who asked for a seat in one confidential group after the other, and left again. */
record SignUpPattern(
        UUID leader,
        String leaderName,

        @Schema(description = "From how many groups they withdrew within three days of signing up")
        int withdrawn,

        @Schema(description = "In how many they were told that they do not fit")
        int refused,

        @Schema(description = "The day of the last of these")
        LocalDate last) {}
