package no.moteplass.sessions.response;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** response.changed. */
@Schema(name = "ResponseChanged", description = "no.moteplass.response.changed: what somebody answered")
public record ResponseChanged(UUID id, long version, UUID session, UUID leader, Answer response) {}
