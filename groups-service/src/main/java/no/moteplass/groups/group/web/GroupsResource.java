package no.moteplass.groups.group.web;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.access.GroupVisibility;
import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.search.GroupListRepository;
import no.moteplass.groups.search.GroupOrder;
import no.moteplass.groups.search.GroupSearch;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.QueryParameters;

/** Groups over HTTP: everyone sees all but drafts. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupsResource {

    private final GroupListRepository groups;
    private final GroupViews views;
    private final GroupVisibility visibility;
    private final Caller caller;
    private final Clock clock;

    GroupsResource(
            GroupListRepository groups, GroupViews views, GroupVisibility visibility, Caller caller, Clock clock) {
        this.groups = groups;
        this.views = views;
        this.visibility = visibility;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:groups.read"})
    @Operation(operationId = "listGroups", summary = "Groups, by name or by when they were made")
    public GroupPage list(
            @RestQuery @Nullable @Parameter(description = "a programme's code") String programme,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = LeadershipLevel.class)) String level,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = GroupState.class)) String state,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = Boolean.class)) String signUpOpen,
            @RestQuery @Nullable @Parameter(description = "a unit's code") String unit,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = Area.class)) String area,
            @RestQuery @Nullable @Parameter(description = "a part of the week", example = "THU_AM") String slot,
            @RestQuery
                    @Nullable
                    @Parameter(description = "words, each any part of the name or theme; one or two letters begin one")
                    String query,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "the groups where the caller has a seat or a role",
                            schema = @Schema(enumeration = "me"))
                    String member,
            @RestQuery
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"name", "createdAt", "fit"},
                                            defaultValue = "name"),
                            description =
                                    "fit: what the caller may join now, other groups with a place, those where one would wait,"
                                            + " those that take nobody, those one is in or waits for")
                    String sort,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "whether a seat is neither taken nor held",
                            schema = @Schema(implementation = Boolean.class))
                    String free,
            @RestQuery
                    @Nullable
                    @Parameter(description = "whether it has ended", schema = @Schema(implementation = Boolean.class))
                    String closed,
            @BeanParam PageRequest page) {
        var filter = new GroupSearch(
                visibility.showsDrafts(),
                QueryParameters.text("programme", programme).orElse(null),
                QueryParameters.oneOf("level", level, LeadershipLevel.class).orElse(null),
                QueryParameters.oneOf("state", state, GroupState.class).orElse(null),
                QueryParameters.bool("signUpOpen", signUpOpen).orElse(null),
                QueryParameters.text("unit", unit).orElse(null),
                QueryParameters.oneOf("area", area, Area.class).orElse(null),
                QueryParameters.text("slot", slot).orElse(null),
                QueryParameters.text("query", query).orElse(null),
                member(member),
                QueryParameters.bool("free", free).orElse(null),
                QueryParameters.bool("closed", closed).orElse(null));
        var order = sort(sort);
        var madeFor = "groups|" + order.code() + "|" + filter;
        var after = page.after(
                        madeFor,
                        order.parts(),
                        key -> new GroupListRepository.Place(order.values(key), UUID.fromString(key.getLast())))
                .orElse(null);
        var asked = new GroupListRepository.Asked(caller.maybePerson().orElse(null), clock.instant());
        var found = groups.search(filter, order, after, page.limit() + 1, asked);
        var shown = Page.of(found, page, madeFor, order::key, views.details(found));
        return order == GroupOrder.FIT && after == null
                ? GroupPage.first(shown, groups.totals(filter, asked))
                : GroupPage.of(shown);
    }

    private @Nullable UUID member(@Nullable String who) {
        if (who == null || who.isEmpty()) {
            return null;
        }
        if (!who.equals("me")) {
            throw new ProblemException(Problem.invalid("member", "oneOf", "me"));
        }
        return caller.person();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:groups.read"})
    @Operation(operationId = "getGroup", summary = "One group, with how full it is")
    public GroupDetails get(@RestPath UUID id) {
        return views.details(id);
    }

    private static GroupOrder sort(@Nullable String sort) {
        return switch (Objects.requireNonNullElse(sort, "name")) {
            case "name", "" -> GroupOrder.NAME;
            case "createdAt" -> GroupOrder.CREATED_AT;
            case "fit" -> GroupOrder.FIT;
            default -> throw new ProblemException(Problem.invalid("sort", "oneOf", "name, createdAt, fit"));
        };
    }
}
