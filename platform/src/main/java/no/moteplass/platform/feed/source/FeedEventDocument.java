package no.moteplass.platform.feed.source;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event looks like on the wire: for the description of the feed alone. */
@Schema(name = "FeedEvent", description = "A CloudEvent 1.0")
record FeedEventDocument(
        @Schema(required = true, examples = "1.0") String specversion,

        @Schema(required = true, examples = "30767daf4637d024:42", description = "epoch:position")
        String id,

        @Schema(required = true, description = "The feed it is from")
        String source,

        @Schema(required = true, description = "What happened: no.moteplass. and a name such as thing.changed")
        String type,

        @Schema(required = true, description = "The id of what it happened to")
        String subject,

        @Schema(required = true) Instant time,

        @Schema(required = true, examples = "application/json")
        String datacontenttype,

        @Schema(required = true, description = "Shared by all events of one change")
        String changeid,

        @Schema(required = true, description = "The subject's state after the change, with its version")
        Map<String, Object> data) {}
