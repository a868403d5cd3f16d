package no.moteplass.platform.feed.source;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import no.moteplass.platform.feed.FeedHeaders;
import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** The feed over HTTP (http-feeds.org), for machines alone. */
@Path("/feeds/{name}")
@Tag(name = "feeds")
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
public class FeedResource {

    private static final String SEES_MEMBERS = "scope:members.read";
    private static final int LONGEST_WAIT = 30_000;

    private final FeedSettings settings;
    private final FeedSource source;
    private final FeedWaiting waiting;
    private final SecurityIdentity caller;

    FeedResource(FeedSettings settings, FeedSource source, FeedWaiting waiting, SecurityIdentity caller) {
        this.settings = settings;
        this.source = source;
        this.waiting = waiting;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("scope:feeds.read")
    @Produces({FeedJson.BATCH, MediaType.APPLICATION_JSON})
    @Blocking
    @Operation(
            operationId = "readFeed",
            summary = "What happened, oldest first",
            description =
                    "At most 1,000 events strictly after lastEventId, as CloudEvents 1.0. A page never ends inside"
                            + " a change (extension changeid); a change of more than 1,000 events is a page of its own."
                            + " With timeout, the answer waits that many milliseconds for the next event.")
    @APIResponse(
            responseCode = "200",
            description = "Events; none if there is nothing new",
            headers = @Header(name = FeedHeaders.HEAD, description = "Where the feed ended when it was read"),
            content =
                    @Content(
                            mediaType = FeedJson.BATCH,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = FeedEventDocument.class)))
    @APIResponse(responseCode = "410", description = "The feed has begun another epoch: read it from the beginning")
    public Uni<Response> read(
            @RestPath String name,
            @Parameter(
                            description = "The id of the last event known; without it, from the beginning",
                            example = "30767daf4637d024:42")
                    @RestQuery
                    @Nullable
                    String lastEventId,
            @Parameter(
                            description = "How many milliseconds to wait for the next event",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "30000"))
                    @RestQuery
                    @Nullable
                    String timeout,
            @Context UriInfo address) {
        if (!settings.name().map(name::equals).orElse(false)) {
            throw new NotFoundException();
        }
        var question = new FeedQuestion(place(lastEventId, address), types());
        var wait = wait(timeout);
        var page = page(question);
        if (!page.events().isEmpty() || wait.isZero()) {
            return Uni.createFrom().item(answer(page));
        }
        return Uni.createFrom()
                .completionStage(waiting.next(question, page.head(), wait))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::answer)
                .onFailure(OtherEpoch.class)
                .transform(FeedResource::gone);
    }

    private FeedPage page(FeedQuestion question) {
        try {
            return source.page(question);
        } catch (OtherEpoch other) {
            throw gone(other);
        }
    }

    private static WebApplicationException gone(Throwable otherEpoch) {
        return new WebApplicationException(otherEpoch, Response.Status.GONE);
    }

    private static @Nullable FeedPosition place(@Nullable String lastEventId, UriInfo address) {
        if (lastEventId == null && !address.getQueryParameters().containsKey("lastEventId")) {
            return null;
        }
        var place = lastEventId == null ? null : FeedPosition.parse(lastEventId);
        if (place == null) {
            throw new WebApplicationException(Response.Status.BAD_REQUEST);
        }
        return place;
    }

    private static Duration wait(@Nullable String timeout) {
        if (timeout == null) {
            return Duration.ZERO;
        }
        try {
            var millis = Integer.parseInt(timeout);
            if (millis < 0 || millis > LONGEST_WAIT) {
                throw new ProblemException(Problem.invalid("timeout", "range", 0, LONGEST_WAIT));
            }
            return Duration.ofMillis(millis);
        } catch (NumberFormatException noNumber) {
            throw new WebApplicationException(noNumber, Response.Status.BAD_REQUEST);
        }
    }

    /** Who may not see members gets the open types alone, and nothing where there are none. */
    private Set<String> types() {
        if (caller.hasRole(SEES_MEMBERS)) {
            return Set.of();
        }
        return settings.openTypes().filter(open -> !open.isEmpty()).orElseThrow(ForbiddenException::new);
    }

    private Response answer(FeedPage page) {
        var from = settings.source()
                .orElseGet(() -> URI.create("/feeds/" + settings.name().orElse("")));
        return Response.ok(FeedJson.batch(from, page.events()))
                .type(FeedJson.BATCH)
                .header(FeedHeaders.HEAD, page.head())
                .build();
    }
}
