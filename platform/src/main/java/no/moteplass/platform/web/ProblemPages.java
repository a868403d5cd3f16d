package no.moteplass.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.arc.properties.IfBuildProperty;
import no.moteplass.platform.language.ReaderLanguage;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;

/** The pages that a problem's {@code type} leads to. */
@Path("/problems/{type}")
@PermitAll
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
public class ProblemPages {

    private final ReaderLanguage reader;

    ProblemPages(ReaderLanguage reader) {
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    @Operation(operationId = "explainProblem", summary = "Explains a type of problem to a person")
    @APIResponse(
            responseCode = "200",
            description = "What it means, and what to do",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public String explain(@RestPath String type) {
        var language = reader.get();
        var known = type.matches("[a-z-]{1,40}")
                ? Problems.TEXTS.find(language, type + ".about")
                : java.util.Optional.<String>empty();
        var about = known.orElseThrow(() -> new ProblemException(Problem.notFound()));
        var title = Problems.TEXTS.text(language, type + ".name");
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s – Møteplass</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><code>/problems/%s</code></p></main></body></html>
                """.formatted(language.code(), title, title, about, type);
    }
}
