package no.moteplass.portal.safety;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.arrival.Arrival;
import no.moteplass.platform.guessing.WrongGuesses;

/** Whether whoever sends this request tries too many wrong links or sign-ins. A right one is never refused. */
@RequestScoped
public class Guessing {

    private static final int TOO_MANY = 429;

    private final WrongGuesses guesses;
    private final RoutingContext request;

    Guessing(WrongGuesses guesses, RoutingContext request) {
        this.guesses = guesses;
        this.request = request;
    }

    /** Counts a wrong try. @return whether there were too many */
    public boolean isTooMuch() {
        return guesses.answerTo(Arrival.client(request)).status() == TOO_MANY;
    }
}
