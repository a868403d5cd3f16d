package no.moteplass.portal.services.groups;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import no.moteplass.platform.client.AsCaller;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.Json;
import no.moteplass.portal.services.LanguageFilter;
import no.moteplass.portal.services.RefusalReader;
import no.moteplass.portal.services.patience.Patient;

/** The directory, the groups, and who has a place in them. */
@Path("/api/v1")
@RegisterRestClient(configKey = "groups")
@AsCaller
@RegisterProvider(LanguageFilter.class)
@RegisterProvider(RefusalReader.class)
@Patient(with = "groups")
public interface GroupsService {

    @ClientObjectMapper
    static ObjectMapper json(ObjectMapper ours) {
        return Json.LENIENT;
    }

    @GET
    @Path("/leaders/me")
    Leader me();

    @PATCH
    @Path("/leaders/me")
    @Consumes("application/merge-patch+json")
    Leader changeMe(@HeaderParam("If-Match") String version, Map<String, String> change);

    /** Refused with 404 where it has not been ended. */
    @GET
    @Path("/ended-sessions/{session}")
    void readEndedSession(@RestPath String session);

    @PUT
    @Path("/ended-sessions/{session}")
    void endSession(@RestPath String session, EndedSession ended);

    @GET
    @Path("/leaders")
    Items<Leader> leaders(@RestQuery String query, @RestQuery int limit);

    @GET
    @Path("/leaders/{id}")
    Leader leader(@RestPath UUID id);

    @GET
    @Path("/org-units")
    Items<OrgUnit> units(@RestQuery int limit);

    @GET
    @Path("/org-units/{code}")
    OrgUnit unit(@RestPath String code);

    @GET
    @Path("/programmes")
    Items<Programme> programmes(@RestQuery int limit);

    @GET
    @Path("/programmes/{code}")
    Programme programme(@RestPath String code);

    @GET
    @Path("/groups")
    Items<Group> groups(@BeanParam GroupFilter filter);

    /** By fit: a filter of another order counts nothing. */
    @GET
    @Path("/groups")
    Found found(@BeanParam GroupFilter filter);

    @GET
    @Path("/groups/{id}")
    Group group(@RestPath UUID id);

    @POST
    @Path("/groups")
    Group create(@HeaderParam("Idempotency-Key") String key, NewGroup group);

    @PATCH
    @Path("/groups/{id}")
    @Consumes("application/merge-patch+json")
    Group changeGroup(@RestPath UUID id, @HeaderParam("If-Match") String version, JsonNode change);

    @POST
    @Path("/groups/{id}/{verb}")
    Group change(@RestPath UUID id, @RestPath String verb);

    @POST
    @Path("/groups/{id}/close")
    Group close(@RestPath UUID id, Closing closing);

    @GET
    @Path("/groups/{id}/members")
    Items<Member> members(@RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @PUT
    @Path("/groups/{id}/members/{leader}")
    void putMember(
            @RestPath UUID id,
            @RestPath UUID leader,
            @HeaderParam("If-Match") @Nullable String version,
            MemberChange change);

    @DELETE
    @Path("/groups/{id}/members/{leader}")
    void removeMember(@RestPath UUID id, @RestPath UUID leader, @HeaderParam("If-Match") @Nullable String version);

    @GET
    @Path("/groups/{id}/waiting-list")
    Items<SignUp> waitingList(@RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @POST
    @Path("/groups/{id}/sign-ups")
    SignUp signUp(@RestPath UUID id, @HeaderParam("Idempotency-Key") String key, NewSignUp wish);

    /** Offers to all of them, or to nobody. */
    @POST
    @Path("/groups/{id}/invitations")
    Items<SignUp> invite(@RestPath UUID id, @HeaderParam("Idempotency-Key") String key, Invitations wish);

    @GET
    @Path("/sign-ups")
    Items<SignUp> signUps(@RestQuery String leader, @RestQuery int limit);

    @POST
    @Path("/sign-ups/{id}/{verb}")
    SignUp answer(@RestPath UUID id, @RestPath String verb);

    /** Until when it must be remembered that a session was ended. */
    record EndedSession(String until) {}

    /**
     * A page of groups by fit.
     *
     * @param total of all pages, said on the first
     * @param joinable how many of all pages one may join now, said on the first
     */
    record Found(
            List<Group> items,
            @Nullable String nextCursor,
            @Nullable Integer total,
            @Nullable Integer joinable) {}

    /** Which groups to list. */
    record GroupFilter(
            @RestQuery @Nullable String programme,
            @RestQuery @Nullable String level,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable Boolean signUpOpen,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String query,
            @RestQuery @Nullable String member,
            @RestQuery @Nullable Boolean free,
            @RestQuery @Nullable Boolean closed,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {

        /** Groups that take sign-ups of this level, what the reader may join first. */
        public static GroupFilter openTo(@Nullable String level, int limit) {
            return new GroupFilter(null, level, null, true, null, null, null, null, null, null, "fit", null, limit);
        }

        /** Groups where the reader has a seat or a role. */
        public static GroupFilter mine(int limit) {
            return new GroupFilter(null, null, null, null, null, null, null, "me", null, null, "name", null, limit);
        }
    }

    /** A wish for a place; without a leader it is the caller's own. */
    record NewSignUp(@Nullable UUID leaderId, @Nullable Boolean onRequest) {

        public static NewSignUp own() {
            return new NewSignUp(null, null);
        }
    }

    /** Who is offered a seat, and until when; without a time as long as any other offer. */
    record Invitations(List<UUID> leaderIds, @Nullable String until) {}

    /** Why a group ends, where somebody says so. */
    record Closing(@Nullable String reason) {}

    /** What somebody is to a group from now on. */
    record MemberChange(List<String> roles, @Nullable Boolean seat) {}
}
