package no.moteplass.portal.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.web.AcceptEncoding;
import no.moteplass.portal.assets.packing.Asset;

/** Serves the files of the pages as they were packed: for ever where the address names their content. */
@ApplicationScoped
class AssetRoutes {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    void register(@Observes Router router) {
        for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            router.route(method, Asset.FOLDER + "*").handler(AssetRoutes::serve);
        }
    }

    private static void serve(RoutingContext request) {
        var address = request.normalizedPath();
        var known = Assets.at(address);
        var file = known == null ? Assets.nowAt(address) : known;
        if (file == null) {
            request.next();
            return;
        }
        var response = request.response();
        response.putHeader("Content-Type", file.type());
        response.putHeader("Cache-Control", known == null ? "no-cache" : FOR_EVER);
        response.putHeader("Vary", "Accept-Encoding");
        var taken = request.request().getHeader("Accept-Encoding");
        var body = file.plain();
        // "identity" also keeps what packs answers on their way from looking at this one.
        var encoding = "identity";
        if (file.brotli() != null && AcceptEncoding.takes(taken, "br")) {
            body = file.brotli();
            encoding = "br";
        } else if (file.gzip() != null && AcceptEncoding.takes(taken, "gzip")) {
            body = file.gzip();
            encoding = "gzip";
        }
        response.putHeader("Content-Encoding", encoding);
        response.putHeader("Content-Length", String.valueOf(body.length()));
        if (request.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
