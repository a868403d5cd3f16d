package no.moteplass.portal.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.vertx.ext.web.RoutingContext;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.EndedSession;

/**
 * Sessions that are over: their person has ended them, here or at another instance, or they have lasted as long as any may.
 * A copy of their cookies is worth nothing. The portal keeps no data: groups-service remembers what was ended.
 */
@ApplicationScoped
public class EndedSessions {

    private static final Logger LOG = Logger.getLogger(EndedSessions.class);
    private static final Duration LAST_TOKEN = Duration.ofHours(12);
    private static final int REMEMBERED = 10_000;

    /** What was ended here, for when the one who remembers is away. */
    private final Set<String> endedHere = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    private final GroupsService groups;
    private final Duration longest;

    EndedSessions(
            @RestClient GroupsService groups,
            @ConfigProperty(name = "moteplass.portal.session-at-most", defaultValue = "PT12H") Duration longest) {
        this.groups = groups;
        this.longest = longest;
    }

    /** Where the one who remembers does not answer, a session goes on: nobody can bring that about for a single one. */
    public boolean isOver(RoutingContext request) {
        return MarkedSessions.of(request).filter(this::isOver).isPresent();
    }

    private boolean isOver(SessionMark mark) {
        return mark.outlasts(longest)
                || endedHere.contains(mark.digest())
                || Answer.done(() -> groups.readEndedSession(mark.digest())) instanceof Answer.Given<Boolean>;
    }

    /** Its tokens are not renewed any more after that; the last of them ends soon after. */
    private Instant until(SessionMark mark) {
        return mark.begun().plus(longest);
    }

    /** Its person is done with it. */
    public void end(RoutingContext request) {
        MarkedSessions.of(request).ifPresent(mark -> {
            endedHere.add(mark.digest());
            var ended = new EndedSession(until(mark).plus(LAST_TOKEN).toString());
            if (!(Answer.done(() -> groups.endSession(mark.digest(), ended)) instanceof Answer.Given<Boolean>)) {
                LOG.warn("a session was ended in this instance alone: the others could not be told");
            }
        });
    }
}
