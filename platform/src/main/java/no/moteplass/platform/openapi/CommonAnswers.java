package no.moteplass.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to every operation of a description what holds for all: the sign-in, the errors, and the shape of a problem. */
public class CommonAnswers implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";
    private static final String SIGN_IN = "signIn";

    private static final Map<Integer, String> ALWAYS = ordered(
            400, "Malformed: broken JSON, or a cursor that is none of ours",
            401, "No token, or a bad one",
            403, "The role or scope is lacking",
            404, "Nothing here, or nothing for this caller to know of",
            406, "No such format",
            408, "The head or the body was not there in time",
            414, "The address is too long",
            422, "Invalid values, each named in violations",
            429, "Too many requests",
            431, "The headers are too large",
            503, "Something this depends on is away; see Retry-After");

    private static final Map<Integer, String> WITH_BODY = ordered(
            409, "A rule or the state of things refuses; see rule and detail",
            413, "The body is too large",
            415, "The media type is not taken");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        components.addSchema(PROBLEM, problemSchema());
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An OAuth 2.0 access token with the audience moteplass"));
        components.addSecurityScheme(
                SIGN_IN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.OPENIDCONNECT)
                        .openIdConnectUrl(signInServer() + "/.well-known/openid-configuration")
                        .description("Sign-in with the organisation's account, or a machine client's own secret"));
        CommonHeaders.describe(components);
        api.setComponents(components);
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        api.getPaths().getPathItems().forEach(this::complete);
    }

    /** What the operation itself declares, under a name of the framework's own. */
    private static List<String> roles(Operation operation) {
        var declared = operation.getSecurity() == null ? List.<SecurityRequirement>of() : operation.getSecurity();
        return declared.stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static String signInServer() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.oidc.auth-server-url", String.class)
                .orElse("http://localhost:8090/moteplass");
    }

    private void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            var open = path.startsWith("/problems/") || path.startsWith("/calendars/") || path.contains("/actions/");
            if (!open) {
                operation.setSecurity(List.of(
                        OASFactory.createSecurityRequirement().addScheme(TOKEN, roles(operation)),
                        OASFactory.createSecurityRequirement().addScheme(SIGN_IN, List.of())));
            }
            ALWAYS.forEach((status, words) -> answer(operation, status, words));
            if (method == PathItem.HttpMethod.GET) {
                unchanged(operation);
            } else {
                WITH_BODY.forEach((status, words) -> answer(operation, status, words));
            }
            CommonHeaders.name(method, path, operation);
            CommonHeaders.nameInAnswers(operation);
        });
    }

    private static void unchanged(Operation operation) {
        if (operation.getResponses() != null && operation.getResponses().hasAPIResponse("200")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304", OASFactory.createAPIResponse().description("As the ETag in If-None-Match says"));
        }
    }

    static void answer(Operation operation, int status, String words) {
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        var described = responses.getAPIResponse(Integer.toString(status));
        // The framework names what its own door answers, without the problem that stands in it.
        if (described == null || (status >= 400 && described.getContent() == null)) {
            responses.addAPIResponse(Integer.toString(status), problem(words));
        }
        operation.setResponses(responses);
    }

    private static APIResponse problem(String words) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createAPIResponse()
                .description(words)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
    }

    private static Schema problemSchema() {
        var violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("field", "code", "message"))
                .addProperty("field", text("The member or parameter, as a path"))
                .addProperty("code", text("What is wrong, for programs"))
                .addProperty("message", text("What is wrong, in the reader's language"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A refusal or a fault (RFC 9457)")
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty("type", text("A path under /problems/, served as a page that explains it"))
                .addProperty("title", text("What it is, in the reader's language"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What would make it possible, in the reader's language"))
                .addProperty("instance", text("The path that was asked"))
                .addProperty("rule", text("The rule that refused, as G4 or FIT"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation))
                .examples(List.of(example()));
    }

    /** In an order that is the same at every start: a committed copy is compared with it. */
    private static Map<String, Object> example() {
        var violation = new LinkedHashMap<String, Object>();
        violation.put("field", "name");
        violation.put("code", "required");
        violation.put("message", "Må fylles ut.");
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/invalid-input");
        example.put("title", "Noe må rettes");
        example.put("status", 422);
        example.put("detail", "Noen av opplysningene er ikke gyldige. Se hva som er galt under hvert felt.");
        example.put("instance", "/api/v1/…");
        example.put("violations", List.of(violation));
        return example;
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Map<Integer, String> ordered(Object... pairs) {
        var map = new LinkedHashMap<Integer, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((Integer) pairs[i], (String) pairs[i + 1]);
        }
        return map;
    }
}
