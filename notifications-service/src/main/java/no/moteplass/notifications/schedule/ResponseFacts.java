package no.moteplass.notifications.schedule;

import java.util.UUID;

/** A person's answer to a session. */
public record ResponseFacts(UUID id, UUID session, UUID leader, String response) {

    public boolean isDeclined() {
        return response.equals("DECLINED");
    }
}
