package no.moteplass.platform.arrival;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Settles, before anybody looks, where a request was sent and whom it comes from. The first is what the settings say, so
 * that nobody is led elsewhere by a Host header; the second is what the proxies before us say, as many as are ours. After
 * that nothing is left of what a request says of itself.
 */
@ApplicationScoped
public class Arrival {

    /** How many proxies of ours a request passes, each adding a word to {@code X-Forwarded-For}. */
    static final String PROXIES = "moteplass.trusted-proxies";

    /** Where these call from. Whoever comes from elsewhere has passed them by. */
    static final String NETWORKS = "moteplass.proxy-networks";

    /** Where the application is for those who call it. Without it, what Host says. */
    static final String ORIGIN = "moteplass.origin";

    private static final String CLIENT = Arrival.class.getName();
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final List<String> FORWARDED = List.of(
            FORWARDED_FOR,
            "Forwarded",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl");

    private final int proxies;
    private final Networks networks;
    private final Optional<Origin> origin;

    Arrival(
            @ConfigProperty(name = PROXIES, defaultValue = "0") int proxies,
            @ConfigProperty(name = NETWORKS, defaultValue = Networks.PRIVATE) String networks,
            @ConfigProperty(name = ORIGIN) Optional<String> origin) {
        this.proxies = proxies;
        this.networks = Networks.read(networks).orElse(Networks.NONE);
        this.origin = origin.flatMap(Origin::read);
    }

    /** The router reads where a request was sent in the headers that are written here. */
    void trust(@Observes Router router) {
        router.allowForward(AllowForwardHeaders.X_FORWARD);
    }

    void register(@Observes Filters filters) {
        filters.register(this::each, 2000);
    }

    private void each(RoutingContext request) {
        var headers = request.request().headers();
        request.put(CLIENT, ForwardedFor.client(connected(request), networks, headers.getAll(FORWARDED_FOR), proxies));
        FORWARDED.forEach(headers::remove);
        origin.ifPresent(
                ours -> headers.set("X-Forwarded-Proto", ours.scheme()).set("X-Forwarded-Host", ours.authority()));
        request.next();
    }

    private static String connected(RoutingContext request) {
        var from = request.request().connection().remoteAddress();
        return from == null ? "" : Objects.requireNonNullElse(from.hostAddress(), "");
    }

    /** The address of whoever sent this request. */
    public static String client(RoutingContext request) {
        @Nullable String client = request.get(CLIENT);
        return client == null ? connected(request) : client;
    }
}
