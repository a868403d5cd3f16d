package no.moteplass.platform.feed;

import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that happened to a subject: its whole state after the change.
 *
 * @param id epoch and position, joined by a colon
 * @param epoch which life of the source's database gave the position
 * @param position its place in the feed; within an epoch, a higher one is later
 * @param type what happened, such as {@code member.changed}
 * @param subject the id of what it happened to
 * @param changeId the same for all events of one transaction
 * @param time when it happened
 * @param data the subject's state after the change
 */
public record FeedEvent(
        String id,
        String epoch,
        long position,
        String type,
        String subject,
        String changeId,
        Instant time,
        JsonNode data) {

    /** The subject's version after the change; an event with a lower one than known tells nothing new. */
    public long version() {
        return data.path("version").asLong();
    }

    /** The data as a record; members it does not know are passed over. */
    public <T> T as(Class<T> type) {
        try {
            return FeedJson.MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException unfit) {
            throw new IllegalArgumentException("The data of event " + id + " is no " + type.getSimpleName(), unfit);
        }
    }
}
