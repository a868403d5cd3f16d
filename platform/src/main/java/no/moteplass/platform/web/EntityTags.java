package no.moteplass.platform.web;

import java.io.IOException;
import java.util.Base64;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.properties.IfBuildProperty;
import no.moteplass.platform.id.Digests;
import no.moteplass.platform.version.Versioned;

/** Gives every JSON answer an ETag of all that it shows, and answers 304 where the reader has it already. */
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
public class EntityTags {

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        var entity = response.getEntity();
        if (entity instanceof Versioned && response.getMediaType() == null) {
            // A resource that answers a Response has not said its type by now; what has a version is JSON.
            response.getHeaders().putSingle("Content-Type", MediaType.APPLICATION_JSON_TYPE);
        }
        var type = response.getMediaType();
        if (entity == null
                || entity instanceof byte[]
                || response.getStatus() >= 300
                || type == null
                || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
                || response.getHeaders().containsKey("ETag")) {
            return;
        }
        var bytes = json.writeValueAsBytes(entity);
        var digest = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256(bytes))
                .substring(0, 16);
        var tag = entity instanceof Versioned versioned
                ? "\"" + versioned.version() + "-" + digest + "\""
                : "\"" + digest + "\"";
        response.getHeaders().putSingle("ETag", tag);
        response.getHeaders().putSingle("Cache-Control", "private, no-cache");
        var known = request.getHeaderString("If-None-Match");
        if (isRead(request.getMethod()) && known != null && matches(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(bytes);
        }
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static boolean matches(String known, String tag) {
        for (var each : known.split(",")) {
            var bare = each.trim().replaceFirst("^W/", "");
            if (bare.equals("*") || bare.equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
