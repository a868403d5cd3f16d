package no.moteplass.notifications.delivery;

import java.time.Instant;
import java.util.UUID;

import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.Recipient;

/** A delivery that this engine alone may send now, and what it says. */
record Claim(UUID delivery, Instant claimedAt, Message message, Recipient recipient) {}
