package no.moteplass.portal.services.notifications;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import no.moteplass.portal.services.Json;
import no.moteplass.portal.services.LanguageFilter;
import no.moteplass.portal.services.RefusalReader;
import no.moteplass.portal.services.patience.Patient;

/** What a link from an e-mail may do. The link itself is the key: nobody's token goes along. */
@Path("/api/v1/actions")
@RegisterRestClient(configKey = "link-actions")
@RegisterProvider(LanguageFilter.class)
@RegisterProvider(RefusalReader.class)
@Patient(with = "notifications")
public interface LinkActionsService {

    @ClientObjectMapper
    static ObjectMapper json(ObjectMapper ours) {
        return Json.LENIENT;
    }

    @GET
    @Path("/{token}")
    LinkAction describe(@RestPath String token);

    @POST
    @Path("/{token}")
    LinkOutcome act(@RestPath String token, Map<String, String> answer);

    /** What the link asks, in the language of the one it was sent to. */
    record LinkAction(
            @Nullable String act,
            @Nullable String language,
            @Nullable String heading,
            @Nullable String text,
            @Nullable List<Detail> details,
            @Nullable OffsetDateTime deadline,
            @Nullable String state,
            @Nullable List<Choice> choices) {

        /** When and where a group meets, while an offer of a place in it is held. */
        public List<Detail> about() {
            return details == null ? List.of() : details;
        }

        public boolean isOffer() {
            return "OFFER_ANSWER".equals(act);
        }

        public List<Choice> offered() {
            return choices == null ? List.of() : choices;
        }

        /** A session that has been answered already can be answered again. */
        public boolean isAnsweredNow() {
            return isSession()
                    && state != null
                    && List.of("ACCEPTED", "DECLINED", "TENTATIVE").contains(state);
        }

        private boolean isSession() {
            return "SESSION_ANSWER".equals(act);
        }

        /** One thing to know. */
        public record Detail(String label, String text) {}

        /** One button. */
        public record Choice(String answer, String label) {}
    }

    /** What came of it. */
    record LinkOutcome(@Nullable String heading, @Nullable String text) {}
}
