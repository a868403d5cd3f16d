package no.moteplass.sessions.schedule.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.paging.Page;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.QueryParameters;
import no.moteplass.sessions.schedule.Schedules;

/** When and where groups meet, over HTTP. */
@Path("/api/v1/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules")
public class SchedulesResource {

    /** As many as stand on the line of a request with room to spare. */
    private static final int MOST = 50;

    private final Schedules schedules;

    SchedulesResource(Schedules schedules) {
        this.schedules = schedules;
    }

    @GET
    @RolesAllowed({"leader", "coordinator", "scope:sessions.read", "scope:groups.read"})
    @Operation(
            operationId = "listSchedules",
            summary = "When and where groups usually meet",
            description =
                    "Of the groups that the caller may see, in the order asked for; the others are left out, as those that"
                            + " are not there. Of a confidential group its seats, facilitators, deputies, mentors and"
                            + " mentees, whoever has an offer or invitation, coordinators and sessions.read get all of it,"
                            + " everyone else no more than weekday, part of day, duration, rhythm and district.")
    public Page<ScheduleView> list(
            @RestQuery
                    @Nullable
                    @Parameter(
                            required = true,
                            description = "Ids of groups, parted by commas: 50 at most",
                            example = "0190a1b2-0000-7000-8000-000000000001")
                    String groups) {
        var shown = schedules.of(read(groups)).entrySet().stream()
                .map(each -> ScheduleView.of(each.getKey(), each.getValue()))
                .toList();
        return new Page<>(shown, null);
    }

    private static Set<UUID> read(@Nullable String groups) {
        if (groups == null || groups.isBlank()) {
            throw new ProblemException(Problem.invalid("groups", "required"));
        }
        List<String> named = Arrays.asList(groups.split(",", -1));
        if (named.size() > MOST) {
            throw new ProblemException(Problem.invalid("groups", "size", 1, MOST));
        }
        var ids = new LinkedHashSet<UUID>();
        for (var each : named) {
            ids.add(QueryParameters.id("groups", each.strip())
                    .orElseThrow(() -> new ProblemException(Problem.invalid("groups", "id"))));
        }
        return ids;
    }
}
