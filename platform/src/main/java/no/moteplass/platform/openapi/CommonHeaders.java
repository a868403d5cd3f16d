package no.moteplass.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import no.moteplass.platform.trace.CurrentRequest;

/** The headers that mean the same on every operation: of requests, known from its method, path and answers; of every answer. */
final class CommonHeaders {

    private static final String KEY = "IdempotencyKey";
    private static final String NEEDED = "IfMatch";
    private static final String HONOURED = "IfMatchWhenSent";
    private static final String REQUEST_ID = "RequestId";
    private static final String OWN_ID = "{id}";
    private static final String OWN_CODE = "{code}";

    private CommonHeaders() {}

    static void describe(Components components) {
        components.addParameter(
                KEY,
                header(
                        "Idempotency-Key",
                        "Makes a repeated request have its effect once: the caller's own key, of 1 to 200 characters, kept"
                                + " for 24 hours. Another body under the same key is refused (422).",
                        "c0ffee00-2027-4111-8222-0123456789ab",
                        false));
        components.addParameter(
                NEEDED,
                header(
                        "If-Match",
                        "The version that is changed, or its ETag. Missing: 428. Stale: 412.",
                        "\"3\"",
                        true));
        components.addParameter(
                HONOURED,
                header(
                        "If-Match",
                        "Where it is sent, the version (or ETag) that must still hold. Stale: 412.",
                        "\"3\"",
                        false));
        components.addHeader(
                REQUEST_ID,
                OASFactory.createHeader()
                        .required(true)
                        .description("Names this request in our logs: tell it to whoever is to look into an answer.")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    static void nameInAnswers(Operation operation) {
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer -> answer.addHeader(
                        CurrentRequest.ID_HEADER, OASFactory.createHeader().ref("#/components/headers/" + REQUEST_ID)));
    }

    /** Names the headers that an operation takes, and what it answers because of them. */
    static void name(HttpMethod method, String path, Operation operation) {
        var makesOne = method == HttpMethod.POST && operation.getResponses().hasAPIResponse("201");
        if (makesOne) {
            take(operation, KEY);
            if (!operation.getResponses().hasAPIResponse("200")) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .description("What the first request with this key made")
                                        .content(operation
                                                .getResponses()
                                                .getAPIResponse("201")
                                                .getContent()));
            }
        }
        if (needsVersion(method, path)) {
            take(operation, NEEDED);
            CommonAnswers.answer(operation, 412, "If-Match names another version than the one that holds");
            CommonAnswers.answer(operation, 428, "If-Match is missing");
        } else if (isChangeOfState(method, path, operation)) {
            take(operation, HONOURED);
            CommonAnswers.answer(operation, 412, "If-Match names another version than the one that holds");
        }
    }

    /** What goes on to another id is a person's own entry or answer: there the last one counts. */
    private static boolean needsVersion(HttpMethod method, String path) {
        var own = Math.max(path.indexOf(OWN_ID), path.indexOf(OWN_CODE));
        return (method == HttpMethod.PATCH || method == HttpMethod.PUT || method == HttpMethod.DELETE)
                && own >= 0
                && path.indexOf('{', own + 1) < 0
                && !path.endsWith("/me");
    }

    private static boolean isChangeOfState(HttpMethod method, String path, Operation operation) {
        return method == HttpMethod.POST
                && path.contains(OWN_ID + "/")
                && operation.getResponses().hasAPIResponse("200")
                && !operation.getResponses().hasAPIResponse("201");
    }

    private static void take(Operation operation, String parameter) {
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + parameter));
    }

    private static Parameter header(String name, String description, String example, boolean required) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
