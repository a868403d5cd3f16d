package no.moteplass.e2e.refusals;

import java.util.Map;

/**
 * Operations that no call is answered 2xx by, each with the reason; here are never to be more of them. What needs a body with
 * real names is in {@link RightBodies}, what needs a state or somebody else in {@link RightCalls}.
 */
final class OutOfReach {

    static final Map<String, String> REASONS = Map.of(
            "GET notifications-service/feeds/{name}", "nobody comes after notifications-service, so it has no feed",
            "POST notifications-service/api/v1/deliveries/{id}/retry",
                    "only a mail that was refused takes it, and the mail server of this stack refuses none");

    private OutOfReach() {}
}
