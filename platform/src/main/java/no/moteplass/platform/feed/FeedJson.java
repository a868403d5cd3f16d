package no.moteplass.platform.feed;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.jackson.JsonFormatOptions;

/** Events as CloudEvents 1.0 in JSON. Lenient in reading, so that a newer source never stops an older reader. */
public final class FeedJson {

    public static final String BATCH = "application/cloudevents-batch+json";
    public static final String TYPE_PREFIX = "no.moteplass.";
    private static final String CHANGE_ID = "changeid";

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(
                    new JavaTimeModule(),
                    new Jdk8Module(),
                    JsonFormat.getCloudEventJacksonModule(JsonFormatOptions.builder()
                            .forceExtensionNameLowerCaseDeserialization(true)
                            .forceIgnoreInvalidExtensionNameDeserialization(true)
                            .build()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private static final TypeReference<List<CloudEvent>> EVENTS = new TypeReference<>() {};

    private FeedJson() {}

    /** The data of a new event, which always names the subject's version. */
    public static String data(long version, Object data) {
        if (!(MAPPER.valueToTree(data) instanceof ObjectNode node)) {
            throw new IllegalArgumentException("An event's data is an object, not " + data.getClass());
        }
        return node.put("version", version).toString();
    }

    public static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database keeps only JSON here", impossible);
        }
    }

    public static String batch(URI source, List<FeedEvent> events) {
        var batch = events.stream().map(event -> cloudEvent(source, event)).toList();
        try {
            return MAPPER.writeValueAsString(batch);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can always be written", impossible);
        }
    }

    private static CloudEvent cloudEvent(URI source, FeedEvent event) {
        return CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(source)
                .withType(TYPE_PREFIX + event.type())
                .withSubject(event.subject())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withExtension(CHANGE_ID, event.changeId())
                .withData("application/json", JsonCloudEventData.wrap(event.data()))
                .build();
    }

    /** The events of a feed's answer; an IOException if they are none. */
    public static List<FeedEvent> events(byte[] batch) throws IOException {
        var events = new ArrayList<FeedEvent>();
        for (var event : MAPPER.readValue(batch, EVENTS)) {
            events.add(event(event));
        }
        return events;
    }

    private static FeedEvent event(CloudEvent event) throws IOException {
        var id = FeedPosition.parse(event.getId());
        var time = event.getTime();
        var subject = event.getSubject();
        if (id == null || time == null || subject == null) {
            throw new IOException("Event " + event.getId() + " lacks a position, a time or a subject");
        }
        var changeId = event.getExtension(CHANGE_ID);
        var data = event.getData() instanceof JsonCloudEventData json ? json.getNode() : MAPPER.createObjectNode();
        var type = event.getType();
        return new FeedEvent(
                event.getId(),
                id.epoch(),
                id.position(),
                type.startsWith(TYPE_PREFIX) ? type.substring(TYPE_PREFIX.length()) : type,
                subject,
                // A source that names no change: each event is a change of its own.
                changeId == null ? event.getId() : changeId.toString(),
                time.toInstant(),
                data);
    }
}
