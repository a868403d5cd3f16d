package no.moteplass.portal.safety;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Settles, before anybody looks, where a request was sent and where it comes from. The first is what the settings say, so
 * that nobody is led elsewhere by a Host header; the second is what the proxies before us say, as many as are ours: what
 * stands before their words, anybody may have written.
 */
@ApplicationScoped
public class Arrival {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final List<String> FORWARDED = List.of(
            FORWARDED_FOR,
            "Forwarded",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl");

    private final PublicAddress address;
    private final int proxies;

    Arrival(
            PublicAddress address,
            @ConfigProperty(name = "moteplass.portal.trusted-proxies", defaultValue = "0") int proxies) {
        this.address = address;
        this.proxies = proxies;
    }

    /** The router reads where a request was sent, and came from, in the headers that are written here. */
    void trust(@Observes Router router) {
        router.allowForward(AllowForwardHeaders.X_FORWARD);
    }

    void register(@Observes Filters filters) {
        filters.register(this::each, 2000);
    }

    private void each(RoutingContext request) {
        var headers = request.request().headers();
        var client = said(headers.getAll(FORWARDED_FOR), proxies);
        FORWARDED.forEach(headers::remove);
        if (!client.isEmpty()) {
            headers.set(FORWARDED_FOR, client);
        }
        headers.set("X-Forwarded-Proto", address.scheme());
        headers.set("X-Forwarded-Host", address.authority());
        request.next();
    }

    /** The address of whoever sent this request. */
    public static String client(RoutingContext request) {
        var from = request.request().remoteAddress();
        return from == null ? "" : from.hostAddress();
    }

    /** The address that the so-many-th proxy from our side wrote; empty where there is none, or where one was passed by. */
    static String said(List<String> values, int proxies) {
        if (proxies == 0) {
            return "";
        }
        var addresses = new ArrayList<String>();
        for (var value : values) {
            for (var each : value.split(",", -1)) {
                addresses.add(each.strip());
            }
        }
        var place = addresses.size() - proxies;
        if (place < 0) {
            return "";
        }
        var address = addresses.get(place);
        return address.matches("[0-9A-Fa-f.:\\[\\]]{2,64}") ? address : "";
    }
}
