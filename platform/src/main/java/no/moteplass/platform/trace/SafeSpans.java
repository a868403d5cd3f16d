package no.moteplass.platform.trace;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;

/**
 * Which steps are kept, and what is known of them when they begin: never an address, for it may be all that somebody needs
 * to be let in, nor who called. What is added when a step ends is the template of its address, a status and sizes; faults
 * and their words are never added ({@code quarkus.otel.span.event.count.limit}).
 */
final class SafeSpans implements Sampler {

    static final String LEFT_OUT = "REDACTED";

    /** What says nothing of anybody, whatever the request was. */
    private static final Set<String> TOLD = Set.of(
            "http.request.method",
            "http.request.resend_count",
            "url.scheme",
            "network.protocol.name",
            "network.protocol.version",
            "code.function.name");

    /** Of a call to another: where our own settings say it is. Of a request served it would be what its client wrote. */
    private static final String CALLED = "server.address";

    private final Sampler kept;

    SafeSpans(Sampler kept) {
        this.kept = kept;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String trace, String name, SpanKind kind, Attributes known, List<LinkData> links) {
        var result = kept.shouldSample(parent, trace, name, kind, known, links);
        return known.isEmpty() ? result : SamplingResult.create(result.getDecision(), told(kind, known));
    }

    /** What the sampler answers takes the place of what the step began with. */
    private static Attributes told(SpanKind kind, Attributes known) {
        var told = Attributes.builder();
        known.forEach((key, value) -> {
            var safe = TOLD.contains(key.getKey())
                    || (kind == SpanKind.CLIENT && key.getKey().equals(CALLED));
            if (!safe && key.getType() == AttributeType.STRING) {
                told.put(AttributeKey.stringKey(key.getKey()), LEFT_OUT);
            }
        });
        return told.build();
    }

    @Override
    public String getDescription() {
        return "SafeSpans{" + kept.getDescription() + "}";
    }

    /**
     * Without an exporter only the trace that somebody else keeps is kept, for their sake: it is passed on either way.
     */
    @Singleton
    static class Sampling {

        @Produces
        @Singleton
        Sampler sampler(
                @ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") String everything,
                @ConfigProperty(name = "quarkus.otel.exporter.otlp.traces.endpoint") String traces,
                @ConfigProperty(name = "quarkus.otel.traces.sampler.arg", defaultValue = "1") double share) {
            var exported = !everything.isBlank() || !traces.isBlank();
            return new SafeSpans(
                    Sampler.parentBased(exported ? Sampler.traceIdRatioBased(share) : Sampler.alwaysOff()));
        }
    }
}
