package no.moteplass.portal.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.runtime.BlockingOperationControl;

/** Before a personal page asks a service for anything: the answers, and every no, are in its reader's language. */
class ReadersLanguage {

    private final Reader reader;

    ReadersLanguage(Reader reader) {
        this.reader = reader;
    }

    @ServerRequestFilter
    public void isKnownFirst(ResourceInfo resource) {
        var open = resource.getResourceClass().isAnnotationPresent(PermitAll.class);
        if (!open && BlockingOperationControl.isBlockingAllowed()) {
            reader.language();
        }
    }
}
