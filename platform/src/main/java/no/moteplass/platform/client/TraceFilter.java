package no.moteplass.platform.client;

import java.util.UUID;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import no.moteplass.platform.trace.RequestAtHand;
import no.moteplass.platform.trace.TraceParent;

/** A call belongs to the request that makes it; outside a request it is the first of a trace of its own. */
public class TraceFilter implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext call) {
        var trace = RequestAtHand.trace().map(TraceParent::next).orElseGet(TraceParent::begin);
        var id = RequestAtHand.id().orElseGet(() -> UUID.randomUUID().toString());
        call.getHeaders().putSingle(TraceParent.HEADER, trace.toString());
        call.getHeaders().putSingle(RequestAtHand.ID_HEADER, id);
    }
}
