package no.moteplass.portal.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * What was written in a form that nobody took. A form without the token of its page is not believed: somebody else's site
 * could otherwise fill in ours.
 */
@RequestScoped
class WrittenForm {

    private static final String TOKEN = "csrf-token";
    private static final int LARGEST = 64 * 1024;

    private final RoutingContext request;
    private final String tokenCookie;

    WrittenForm(RoutingContext request, @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String tokenCookie) {
        this.request = request;
        this.tokenCookie = tokenCookie;
    }

    boolean isSent() {
        return !HttpMethod.GET.equals(request.request().method())
                && !HttpMethod.HEAD.equals(request.request().method());
    }

    /** By the names of its inputs; empty where there is nothing that would be missed, or nothing to be believed. */
    Uni<Map<String, List<String>>> read() {
        if (!FormAddress.isOfWriting(request.normalizedPath()) || !isSmall() || isForeign()) {
            return Uni.createFrom().item(Map.of());
        }
        return sent().map(this::believed).onFailure().recoverWithItem(Map.of());
    }

    private boolean isSmall() {
        var length = request.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,6}") && Integer.parseInt(length) <= LARGEST;
    }

    private boolean isForeign() {
        var site = request.request().getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /** A page has read it already; what was refused before a page was looked for, nobody has. */
    private Uni<Map<String, List<String>>> sent() {
        var read = readByPage();
        if (read != null) {
            return Uni.createFrom().item(read);
        }
        var http = request.request();
        http.setExpectMultipart(true);
        var whole = http.end().toCompletionStage();
        http.resume();
        return Uni.createFrom().completionStage(whole).map(done -> fields(http.formAttributes()));
    }

    private static @Nullable Map<String, List<String>> readByPage() {
        var current = CurrentRequestManager.get();
        var form = current == null ? null : current.getFormData();
        if (form == null) {
            return null;
        }
        var fields = new TreeMap<String, List<String>>();
        form.forEach(name -> {
            var values = new ArrayList<String>();
            form.get(name).stream().filter(each -> !each.isFileItem()).forEach(each -> values.add(each.getValue()));
            fields.put(name, values);
        });
        return fields;
    }

    private static Map<String, List<String>> fields(MultiMap form) {
        var fields = new TreeMap<String, List<String>>();
        form.names().forEach(name -> fields.put(name, form.getAll(name)));
        return fields;
    }

    private Map<String, List<String>> believed(Map<String, List<String>> fields) {
        var cookie = request.request().getCookie(tokenCookie);
        var token = fields.getOrDefault(TOKEN, List.of());
        if (cookie == null || token.size() != 1 || !Objects.equals(token.getFirst(), cookie.getValue())) {
            return Map.of();
        }
        var written = new TreeMap<>(fields);
        written.remove(TOKEN);
        return written;
    }
}
