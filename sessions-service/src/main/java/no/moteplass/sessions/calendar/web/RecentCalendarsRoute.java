package no.moteplass.sessions.calendar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.sessions.calendar.RecentCalendars;
import no.moteplass.sessions.subscription.Token;

/** Calendars that were read a moment ago, answered where the request arrives; whatever else is asked for goes on to the resource. */
@ApplicationScoped
class RecentCalendarsRoute {

    private static final String FOLDER = "/calendars/";
    private static final String ENDING = ".ics";

    private final RecentCalendars recent;

    RecentCalendarsRoute(RecentCalendars recent) {
        this.recent = recent;
    }

    void register(@Observes Router router) {
        router.get(FOLDER + ":token").handler(this::answer);
    }

    private void answer(RoutingContext request) {
        var file = request.pathParam("token");
        var path = request.request().path();
        if (path == null || file == null || !file.endsWith(ENDING) || !path.equals(FOLDER + file)) {
            request.next();
            return;
        }
        var token = new Token(file.substring(0, file.length() - ENDING.length()));
        var rendered = recent.at(token).orElse(null);
        if (rendered == null) {
            request.next();
            return;
        }
        var headers = request.request().headers();
        var asked = new CalendarAnswer(
                headers.get("If-None-Match"), headers.get("If-Modified-Since"), headers.get("Accept-Encoding"));
        var response = request.response();
        var body = asked.packed() ? rendered.packed() : rendered.body();
        if (asked.isUnchanged(rendered)) {
            asked.head(rendered, response::putHeader);
            response.setStatusCode(304).end();
        } else if (body == null) {
            request.next();
        } else {
            asked.head(rendered, response::putHeader);
            // Also keeps what packs answers on their way from looking at this one.
            response.putHeader("Content-Encoding", asked.packed() ? "gzip" : "identity");
            response.end(Buffer.buffer(body));
        }
    }
}
