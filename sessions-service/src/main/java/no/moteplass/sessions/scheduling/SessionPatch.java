package no.moteplass.sessions.scheduling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.input.Fields;
import no.moteplass.sessions.session.Session;

/** What is to change about a session: what is left out stays, null removes. No times. */
public final class SessionPatch {

    public static final Set<String> MEMBERS = Set.of("title", "place", "district", "link");

    private final Map<String, @Nullable String> members;

    /** @param members those that are to change, with their new values */
    public SessionPatch(Map<String, @Nullable String> members) {
        this.members = new HashMap<>(members);
    }

    /** What became of reading it. */
    sealed interface Reading {
        record Sound(String title, Venue venue) implements Reading {}

        record Unsound(List<Violation> violations) implements Reading {}
    }

    Reading read(Session session) {
        var fields = new Fields();
        var title = fields.requiredText("title", patched("title", session.title()));
        var place = fields.text("place", patched("place", session.venue().place()));
        var district =
                fields.district("district", patched("district", session.venue().district()));
        var link = fields.link("link", patched("link", session.venue().link()));
        return fields.violations().isEmpty()
                ? new Reading.Sound(title, new Venue(place, district, link))
                : new Reading.Unsound(fields.violations());
    }

    private @Nullable String patched(String member, @Nullable String before) {
        return members.containsKey(member) ? members.get(member) : before;
    }
}
