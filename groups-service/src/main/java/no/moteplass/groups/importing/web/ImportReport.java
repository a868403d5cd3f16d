package no.moteplass.groups.importing.web;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.importing.Outcome;

/**
 * What an import did, or would do.
 *
 * @param rows every row that is rejected or skipped, and the first two hundred of the others
 */
record ImportReport(
        int created,
        int changed,
        int unchanged,
        int rejected,

        @Schema(
                description =
                        "People who were erased: no file brings them back, and no file is refused for naming them")
        int skipped,

        @Schema(description = "People that a full import no longer finds; counted in changed, too")
        int deactivated,

        List<Row> rows) {

    /** One row of the file; the header is row 1. */
    record Row(
            int row,
            @Nullable String email,
            Outcome outcome,
            @Nullable String reason) {}
}
