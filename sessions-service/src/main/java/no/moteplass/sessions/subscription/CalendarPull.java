package no.moteplass.sessions.subscription;

import java.util.UUID;

/** Whether somebody pulls their calendar, as it was last said. */
record CalendarPull(UUID leader, long version, boolean pulls) {}
