package no.moteplass.portal.services.notifications;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import no.moteplass.platform.client.AsCaller;
import no.moteplass.portal.services.Json;
import no.moteplass.portal.services.LanguageFilter;
import no.moteplass.portal.services.RefusalReader;
import no.moteplass.portal.services.patience.Patient;

/** What a person wants to hear of, and when. */
@Path("/api/v1")
@RegisterRestClient(configKey = "notifications")
@AsCaller
@RegisterProvider(LanguageFilter.class)
@RegisterProvider(RefusalReader.class)
@Patient(with = "notifications")
public interface NotificationsService {

    @ClientObjectMapper
    static ObjectMapper json(ObjectMapper ours) {
        return Json.LENIENT;
    }

    @GET
    @Path("/preferences/me")
    Preferences preferences();

    @PUT
    @Path("/preferences/me")
    Preferences choose(Preferences.ChosenPreferences chosen);

    /** A person's own choices. */
    record Preferences(
            long version,
            @Nullable List<String> offsets,
            @Nullable String digest,
            @Nullable QuietHours quietHours,
            @Nullable List<String> optOut,
            @Nullable String attachInvitation) {

        public record QuietHours(
                @Nullable String from, @Nullable String to, boolean weekends) {}

        /** The choices as they are sent; no quiet hours is a choice, too, and is said. */
        public record ChosenPreferences(
                List<String> offsets,
                String digest,
                @JsonInclude @Nullable QuietHours quietHours,
                List<String> optOut,
                String attachInvitation) {}
    }
}
