package no.moteplass.notifications.schedule;

import java.util.UUID;

/** Whether a person pulls a calendar of their own. */
record PullFacts(UUID leader, boolean pulls) {}
