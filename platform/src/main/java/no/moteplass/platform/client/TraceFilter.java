package no.moteplass.platform.client;

import java.util.UUID;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import no.moteplass.platform.trace.CurrentRequest;
import no.moteplass.platform.trace.TraceParent;

/** A call belongs to the request that makes it; outside a request it is the first of a trace of its own. */
public class TraceFilter implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext call) {
        var trace = CurrentRequest.trace().map(TraceParent::next).orElseGet(TraceParent::begin);
        var id = CurrentRequest.id().orElseGet(() -> UUID.randomUUID().toString());
        call.getHeaders().putSingle(TraceParent.HEADER, trace.toString());
        call.getHeaders().putSingle(CurrentRequest.ID_HEADER, id);
    }
}
