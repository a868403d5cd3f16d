package no.moteplass.groups.importing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.importing.ImportLeaders;
import no.moteplass.groups.importing.Importing;
import no.moteplass.groups.importing.Outcome;
import no.moteplass.groups.importing.Reason;
import no.moteplass.groups.web.Sentences;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.web.QueryParameters;

/** The directory from a file, over HTTP. */
@Path("/api/v1/leaders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leaders")
public class LeaderImportResource {

    private static final int SHOWN = 200;
    private static final String EXAMPLE = """
            externalId;email;givenName;familyName;level;unit;managerEmail;language;kind;inRoleSince;facilitatorTrained
            1001;ola.nordmann@example.org;Ola;Nordmann;MIDDLE;0301-12;kari.nordmann@example.org;nb;LEADER;2024-08-01;false
            """;

    private final ImportLeaders importLeaders;
    private final Problems problems;
    private final Sentences sentences;
    private final Caller caller;

    LeaderImportResource(ImportLeaders importLeaders, Problems problems, Sentences sentences, Caller caller) {
        this.importLeaders = importLeaders;
        this.problems = problems;
        this.sentences = sentences;
        this.caller = caller;
    }

    @POST
    @Path("/import")
    @Consumes("text/csv")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "importLeaders",
            summary = "Takes a CSV file into the directory",
            description = "UTF-8, separated by ; or ,. Columns: externalId, email, givenName, familyName, level, unit,"
                    + " managerEmail, language, kind, inRoleSince, facilitatorTrained. Managers may stand later in the"
                    + " file; what the file has no column for stays as it is."
                    + " All or nothing unless partial=true: a file with a rejected row is answered with 422 and"
                    + " the same report. With mode=full, who is not in the file is set inactive;"
                    + " whoever stands in a rejected row stays, and a file without rows is refused.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING), example = EXAMPLE))
    @APIResponse(
            responseCode = "200",
            description = "Taken in, or for a dry run: what would be",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response run(
            byte @Nullable [] file,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = Boolean.class)) String dryRun,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = Boolean.class)) String partial,
            @RestQuery
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"merge", "full"},
                                            defaultValue = "merge"))
                    String mode) {
        caller.maybePerson();
        var manner = new ImportLeaders.Manner(
                QueryParameters.bool("dryRun", dryRun).orElse(false),
                QueryParameters.bool("partial", partial).orElse(false),
                full(mode));
        return switch (importLeaders.run(Objects.requireNonNullElse(file, new byte[0]), manner)) {
            case Importing.Imported imported -> answer(imported, manner);
            case Importing.Unreadable() -> problems.of(Problem.invalid("body", "csv"));
            case Importing.NoRows() -> problems.of(Problem.invalid("body", "noRows"));
            case Importing.OtherEncoding() -> problems.of(Problem.invalid("body", "encoding"));
            case Importing.WrongHeader(var missing, var unknown) ->
                problems.of(Problem.invalid(wrongHeader(missing, unknown)));
        };
    }

    private static List<Violation> wrongHeader(List<String> missing, List<String> unknown) {
        var violations = new ArrayList<Violation>();
        if (!missing.isEmpty()) {
            violations.add(Violation.of("body", "missingColumns", String.join(", ", missing)));
        }
        if (!unknown.isEmpty()) {
            violations.add(Violation.of("body", "unknownColumns", String.join(", ", unknown)));
        }
        return violations;
    }

    private Response answer(Importing.Imported imported, ImportLeaders.Manner manner) {
        var report = report(imported);
        if (imported.accepted() || manner.dryRun()) {
            return Response.ok(report).build();
        }
        return problems.of(Problem.of("invalid-input", 422)
                .saying("import-rejected", report.rejected())
                .with("created", 0)
                .with("changed", 0)
                .with("unchanged", 0)
                .with("rejected", report.rejected())
                .with("skipped", report.skipped())
                .with("rows", report.rows()));
    }

    private ImportReport report(Importing.Imported imported) {
        var outcomes = imported.outcomes();
        var rows = new ArrayList<ImportReport.Row>();
        imported.rejected().forEach((row, reason) -> rows.add(row(imported, row, Outcome.REJECTED, reason)));
        imported.skipped().forEach((row, reason) -> rows.add(row(imported, row, Outcome.SKIPPED, reason)));
        outcomes.entrySet().stream()
                .limit(SHOWN)
                .forEach(each -> rows.add(new ImportReport.Row(
                        each.getKey(), imported.addresses().get(each.getKey()), each.getValue(), null)));
        rows.sort(Comparator.comparingInt(ImportReport.Row::row));
        return new ImportReport(
                count(outcomes, Outcome.CREATED),
                count(outcomes, Outcome.CHANGED) + imported.deactivated(),
                count(outcomes, Outcome.UNCHANGED),
                imported.rejected().size(),
                imported.skipped().size(),
                imported.deactivated(),
                rows);
    }

    private ImportReport.Row row(Importing.Imported imported, int row, Outcome outcome, Reason reason) {
        return new ImportReport.Row(
                row,
                imported.addresses().get(row),
                outcome,
                sentences.text("import." + reason.code(), reason.arguments().toArray()));
    }

    private static int count(java.util.Map<Integer, Outcome> outcomes, Outcome outcome) {
        return (int) outcomes.values().stream().filter(outcome::equals).count();
    }

    private static boolean full(@Nullable String mode) {
        return switch (Objects.requireNonNullElse(mode, "merge")) {
            case "merge", "" -> false;
            case "full" -> true;
            default -> throw new ProblemException(Problem.invalid("mode", "oneOf", "merge, full"));
        };
    }
}
