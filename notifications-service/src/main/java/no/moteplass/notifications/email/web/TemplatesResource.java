package no.moteplass.notifications.email.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.email.EmailRenderer;
import no.moteplass.notifications.email.EmailWriters;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.language.ReaderLanguage;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** Every kind of message, to look at before anybody gets one. */
@Path("/api/v1/templates")
@RolesAllowed(Roles.COORDINATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
class TemplatesResource {

    private static final UUID NOBODY = new UUID(0x0193000000007000L, 0x8000000000000002L);

    private final EmailWriters writers;
    private final EmailRenderer renderer;
    private final MessageSamples samples;
    private final ReaderLanguage reader;
    private final Clock clock;

    TemplatesResource(
            EmailWriters writers, EmailRenderer renderer, MessageSamples samples, ReaderLanguage reader, Clock clock) {
        this.writers = writers;
        this.renderer = renderer;
        this.samples = samples;
        this.reader = reader;
        this.clock = clock;
    }

    /** A kind of message. */
    @Schema(name = "MessageTemplate")
    record TemplateShown(
            @Schema(implementation = String.class, examples = "seat-offered")
            MessageKind kind,

            @Schema(examples = "Tilbud om plass") String name,

            @Schema(description = "Whether people can stop such messages")
            boolean canBeStopped,

            List<Language> languages) {}

    /** In which language to show it. */
    @Schema(name = "TemplatePreviewWanted")
    record PreviewRequest(
            @Schema(
                    implementation = String.class,
                    enumeration = {"nb", "nn", "en"})
            @Nullable
            Language language) {}

    /** A sample. */
    @Schema(name = "TemplatePreview")
    record Preview(String subject, String text, String html) {}

    @GET
    @Operation(operationId = "listTemplates", summary = "Every kind of message")
    public Page<TemplateShown> list() {
        var shown = Arrays.stream(MessageKind.values())
                .map(kind -> new TemplateShown(
                        kind,
                        MessageTexts.of(reader.get(), "kind." + kind.code()),
                        kind.canBeStopped(),
                        List.of(Language.values())))
                .toList();
        return new Page<>(shown, null);
    }

    @POST
    @Path("{kind}/preview")
    @Operation(operationId = "previewTemplate", summary = "A sample of a kind of message")
    public Preview preview(@RestPath String kind, @Nullable PreviewRequest asked) {
        var known = MessageKind.of(kind).orElseThrow(() -> new ProblemException(Problem.notFound()));
        var language = asked == null ? reader.get() : Objects.requireNonNullElse(asked.language(), reader.get());
        var programme = switch (language) {
            case NB -> "Refleksjonsgrupper i omstillingsperioden";
            case NN -> "Refleksjonsgrupper i omstillingsperioden";
            case EN -> "Reflection groups during the reorganisation";
        };
        var reading = new Recipient(NOBODY, "kari@example.org", "Kari Nordmann", "Kari", language);
        var content = writers.write(samples.of(known, true, programme), reading, clock.instant());
        return new Preview(content.subject(), renderer.text(content), renderer.html(content));
    }
}
