package no.moteplass.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.language.Texts;
import no.moteplass.platform.validation.Violation;

/** Puts a problem into the reader's words. The one mapping from refusal to answer. */
@ApplicationScoped
public class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** A service's own texts come first; the platform's are for what all have in common. */
    public static final Texts TEXTS = new Texts("problems", "platform-problems");

    private final RoutingContext request;

    Problems(RoutingContext request) {
        this.request = request;
    }

    /** The answer to the current request. */
    public Response of(Problem problem) {
        var response = Response.status(problem.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header("Cache-Control", "no-store")
                .header("Content-Language", language().code())
                .entity(document(
                        problem,
                        language(),
                        Objects.requireNonNullElse(request.request().path(), "/")));
        problem.headers().forEach(response::header);
        return response.build();
    }

    private Language language() {
        return Language.accepted(request.request().getHeader("Accept-Language"));
    }

    /** The document of RFC 9457, in a language. */
    public static Map<String, Object> document(Problem problem, Language language, String instance) {
        var arguments = problem.arguments().toArray();
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + problem.type());
        document.put(
                "title",
                TEXTS.find(language, problem.textKey() + ".title", arguments)
                        .orElseGet(() -> TEXTS.text(language, problem.type() + ".title", arguments)));
        document.put("status", problem.status());
        document.put(
                "detail",
                TEXTS.find(language, problem.textKey() + ".detail", arguments)
                        .orElseGet(() -> TEXTS.text(language, problem.type() + ".detail", arguments)));
        document.put("instance", instance);
        document.putAll(problem.extensions());
        if (!problem.violations().isEmpty()) {
            document.put(
                    "violations",
                    problem.violations().stream()
                            .map(each -> spelledOut(each, language))
                            .toList());
        }
        return document;
    }

    private static Map<String, String> spelledOut(Violation violation, Language language) {
        var words = TEXTS.text(
                language,
                "violation." + violation.code(),
                List.copyOf(violation.arguments()).toArray());
        return Map.of("field", violation.field(), "code", violation.code(), "message", words);
    }
}
