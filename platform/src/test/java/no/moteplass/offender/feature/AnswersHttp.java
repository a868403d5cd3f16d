package no.moteplass.offender.feature;

import jakarta.ws.rs.core.Response;

/** A use case that answers HTTP. */
public class AnswersHttp {

    public Response answer() {
        return Response.ok().build();
    }
}
