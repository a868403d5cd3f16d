package no.moteplass.e2e.refusals;

import static no.moteplass.e2e.refusals.ContractCalls.CALLERS;
import static no.moteplass.e2e.refusals.ContractCalls.NOTHING;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;

import no.moteplass.e2e.stack.Answer;
import no.moteplass.e2e.stack.Service;
import no.moteplass.local.settings.Application;

/** Calls with wrong input in path, query, body and headers; the same ones for the same seed. */
public final class RandomCalls {
    private static final List<String> MEDIA_TYPES =
            List.of("x", "*/*", "application/xml", "application/json; charset=iso-8859-1", "multipart/form-data");

    private final ContractCalls calls;
    private final WrongInput input;

    public RandomCalls(ContractCalls calls, long seed) {
        this.calls = calls;
        this.input = new WrongInput(seed);
    }

    public Answer call(Application application, Operation operation) {
        var caller = CALLERS.get(input.below(4) == 0 ? input.below(CALLERS.size()) : 0);
        var path = calls.filled(operation);
        if (!operation.pathParameters().isEmpty() && input.below(3) == 0) {
            var parameter = operation
                    .pathParameters()
                    .get(input.below(operation.pathParameters().size()));
            path = calls.filledWith(operation, parameter.name(), "x" + input.shortText());
        }
        var query = new StringBuilder();
        for (var parameter : operation.queryParameters()) {
            if (input.below(3) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(Service.encoded(parameter.name()))
                        .append('=')
                        .append(Service.encoded(input.query()));
            }
        }
        var body = NOTHING;
        if (operation.takesJson()) {
            body = input.below(8) == 0
                    ? input.notJson().getBytes(StandardCharsets.UTF_8)
                    : input.body(calls.rightBody(application, operation), operation.bodySchema());
        } else if (operation.bodyType().isPresent()) {
            body = input.text().getBytes(StandardCharsets.UTF_8);
        }
        var headers = operation.needsVersion() && input.below(4) > 0
                ? calls.matching(operation)
                : new HashMap<String, String>();
        if (input.below(10) == 0) headers.put("If-Match", "W/\"" + input.below(5) + "\", x");
        if (input.below(10) == 0) headers.put("Idempotency-Key", "k".repeat(1 + input.below(400)));
        if (input.below(10) == 0)
            headers.put(
                    "Accept",
                    List.of("text/html", "application/xml", "*/*;q=0", "x").get(input.below(4)));
        if (input.below(10) == 0) headers.put("Accept-Language", "tlh, nn;q=abc");
        if (body.length > 0) {
            headers.put(
                    "Content-Type",
                    input.below(15) == 0
                            ? MEDIA_TYPES.get(input.below(MEDIA_TYPES.size()))
                            : operation.bodyType().orElse("application/json"));
        }
        return operation.by(operation.service().as(caller)).call(path + query, body, headers);
    }
}
