package no.moteplass.sessions.subscription;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** calendar.changed. */
@Schema(name = "CalendarChanged", description = "no.moteplass.calendar.changed: whether somebody pulls their calendar")
public record CalendarChanged(UUID leader, long version, boolean pulls) {}
