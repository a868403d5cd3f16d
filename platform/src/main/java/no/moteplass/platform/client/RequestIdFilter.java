package no.moteplass.platform.client;

import java.util.UUID;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import no.moteplass.platform.trace.CurrentRequest;

/** A call has the id of the request that makes it; outside a request it has one of its own. The trace is OpenTelemetry's. */
public class RequestIdFilter implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext call) {
        var id = CurrentRequest.id().orElseGet(() -> UUID.randomUUID().toString());
        call.getHeaders().putSingle(CurrentRequest.ID_HEADER, id);
    }
}
