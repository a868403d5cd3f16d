package no.moteplass.portal.page;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.OidcSession;
import io.quarkus.runtime.BlockingOperationControl;

/**
 * Before a personal page asks a service for anything: the answers, and every no, are in its reader's language. For who is
 * inactive there is no such page, nor for whose session has been ended.
 */
class ReadersLanguage {

    private final Reader reader;
    private final OidcSession session;

    ReadersLanguage(Reader reader, OidcSession session) {
        this.reader = reader;
        this.session = session;
    }

    @ServerRequestFilter
    public @Nullable Response isKnownFirst(ResourceInfo resource) {
        var open = resource.getResourceClass().isAnnotationPresent(PermitAll.class);
        if (open || !BlockingOperationControl.isBlockingAllowed()) {
            return null;
        }
        if (reader.isSignedOut()) {
            session.logout().await().indefinitely();
            return Response.seeOther(URI.create("/logget-ut")).build();
        }
        reader.language();
        if (reader.isInactive()) {
            return Response.seeOther(URI.create(SignInReason.ADDRESS + SignInReason.INACTIVE.word()))
                    .build();
        }
        return null;
    }
}
