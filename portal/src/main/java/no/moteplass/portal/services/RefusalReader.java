package no.moteplass.portal.services;

import java.io.IOException;

import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.logging.Logger;

/** Reads the problem in an answer that is no success. */
public class RefusalReader implements ResponseExceptionMapper<ServiceRefused> {

    private static final Logger LOG = Logger.getLogger(RefusalReader.class);

    @Override
    public ServiceRefused toThrowable(Response response) {
        var status = response.getStatus();
        try {
            var body = response.readEntity(String.class);
            if (body != null && body.startsWith("{")) {
                return new ServiceRefused(
                        Json.LENIENT.readValue(body, Refusal.class).withStatus(status));
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.warnf("an answer with status %d could not be read: %s", status, unreadable.toString());
        }
        return new ServiceRefused(Refusal.bare(status));
    }
}
