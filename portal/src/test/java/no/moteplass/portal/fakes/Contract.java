package no.moteplass.portal.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/**
 * Whether what the portal asked and what the fakes answered is what the services describe in their {@code openapi.yaml}.
 * What those do not describe is named here, each as one known gap.
 */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** The folders with the descriptions, by the first part of a fake's path. */
    private static final Map<String, String> SERVICES = Map.of(
            "groups", "groups-service", "sessions", "sessions-service", "notifications", "notifications-service");

    private static final Map<String, OpenApiInteractionValidator> READ = new ConcurrentHashMap<>();

    private Contract() {}

    /** What was asked or answered since the last reset, and breaks a description. */
    public static Set<String> breaches() {
        var breaches = new TreeSet<String>();
        for (var event : FakeServices.mock().getServeEvents()) {
            var service = event.getRequest().getUrl().split("/", 3)[1];
            if (SERVICES.containsKey(service)) {
                breachesOf(service, event)
                        .forEach(each -> breaches.add(event.getRequest().getMethod() + " "
                                + event.getRequest().getUrl() + " → "
                                + event.getResponse().getStatus() + ": " + each));
            }
        }
        return breaches;
    }

    /** How many letters a service takes. */
    public static int longest(String service, String schema, String property) {
        try {
            return YAML.readTree(Path.of("..", service, "openapi.yaml").toFile())
                    .at("/components/schemas/" + schema + "/properties/" + property + "/maxLength")
                    .asInt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> breachesOf(String service, ServeEvent event) {
        if (event.getResponse().getFault() != null) {
            return List.of();
        }
        if (!event.getWasMatched()) {
            return List.of("no fake answers this");
        }
        var validator = READ.computeIfAbsent(SERVICES.get(service), Contract::read);
        var found = new ArrayList<String>();
        for (var message :
                validator.validate(asked(service, event), answered(event)).getMessages()) {
            if (message.getLevel() == ValidationReport.Level.ERROR
                    && !KnownGaps.cover(event, message.getKey(), message.getMessage())) {
                found.add(message.getKey() + ": " + message.getMessage());
            }
        }
        return found;
    }

    private static OpenApiInteractionValidator read(String service) {
        try {
            var description =
                    YAML.readTree(Path.of("..", service, "openapi.yaml").toFile());
            KnownGaps.fill(description);
            return OpenApiInteractionValidator.createForInlineApiSpecification(description.toString())
                    .build();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Request asked(String service, ServeEvent event) {
        var request = event.getRequest();
        var address = URI.create(request.getUrl().substring(service.length() + 1));
        var builder = new SimpleRequest.Builder(
                Request.Method.valueOf(request.getMethod().value()), address.getPath());
        request.getQueryParams().forEach((name, parameter) -> builder.withQueryParam(name, parameter.values()));
        request.getHeaders().all().forEach(header -> builder.withHeader(header.key(), header.values()));
        var body = request.getBodyAsString();
        return (body.isEmpty() ? builder : builder.withBody(withoutNulls(body))).build();
    }

    private static SimpleResponse answered(ServeEvent event) {
        var response = event.getResponse();
        var builder = new SimpleResponse.Builder(response.getStatus());
        response.getHeaders().all().forEach(header -> builder.withHeader(header.key(), header.values()));
        var body = response.getBodyAsString();
        return (body == null || body.isEmpty() ? builder : builder.withBody(withoutNulls(body))).build();
    }

    /** A fake may say null for what it leaves out elsewhere (KnownGaps). */
    private static String withoutNulls(String body) {
        try {
            var tree = JSON.readTree(body);
            strip(tree);
            return tree.toString();
        } catch (JsonProcessingException noJson) {
            return body;
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(each -> each.getValue().isNull());
        }
        node.forEach(Contract::strip);
    }
}
