package no.moteplass.notifications.dispatch;

import java.time.Instant;
import java.util.UUID;

import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.Recipient;

/** A delivery that this dispatcher alone may send now, and what it says. */
record Claim(UUID delivery, Instant claimedAt, Message message, Recipient recipient) {}
