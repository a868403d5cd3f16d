package no.moteplass.notifications.email;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.notifications.message.GroupName;

/** Where messages lead to in the portal. */
@ApplicationScoped
public class PortalPages {

    private final String portal;

    PortalPages(@ConfigProperty(name = "moteplass.portal.url") String portal) {
        this.portal = portal.replaceFirst("/+$", "");
    }

    /** Min side. */
    public URI mine() {
        return URI.create(portal + "/min-side");
    }

    public URI session(UUID session) {
        return URI.create(portal + "/samlinger/" + session);
    }

    public URI group(UUID group) {
        return URI.create(portal + "/grupper/" + group);
    }

    /** Where a message about a group leads: of a confidential one to the reader's own page, never to the group (P2). */
    public URI about(GroupName group) {
        return group.confidential() ? mine() : group(group.id());
    }

    public URI find() {
        return URI.create(portal + "/grupper");
    }

    /** Where everybody chooses what they want to be notified of. */
    public URI preferences() {
        return URI.create(portal + "/varsler");
    }

    /** The page behind a link that answers for its reader. */
    public URI answer(String token) {
        return URI.create(portal + "/svar/" + token);
    }

    /** The page behind a link that stops reminders. */
    public URI stop(String token) {
        return URI.create(portal + "/avmeld/" + token);
    }
}
