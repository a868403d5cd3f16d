package no.moteplass.notifications.delivery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message that is to leave at an instant, unless it has for the same occasion.
 *
 * @param group the group it is about; a message may belong to none
 */
public record NewDelivery(
        Occasion occasion, String subject, @Nullable UUID group, Instant due) {}
