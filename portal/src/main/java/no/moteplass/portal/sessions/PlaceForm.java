package no.moteplass.portal.sessions;

import java.util.Objects;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import no.moteplass.portal.page.FormFields;
import no.moteplass.portal.services.sessions.Session;

/** Where a session is. */
public class PlaceForm {

    static final FormFields FIELDS = new FormFields()
            .with("place", "sted", "series.place")
            .with("district", "bydel", "find.district")
            .with("link", "lenke", "series.link");

    @FormParam("sted")
    @Nullable
    String place;

    @FormParam("bydel")
    @Nullable
    String district;

    @FormParam("lenke")
    @Nullable
    String link;

    @FormParam("versjon")
    @Nullable
    String version;

    /** As the session is now. */
    static PlaceForm of(Session session) {
        var form = new PlaceForm();
        form.place = session.place();
        form.district = session.district();
        form.link = session.link();
        form.version = Long.toString(session.version());
        return form;
    }

    public String place() {
        return text(place);
    }

    public String district() {
        return text(district);
    }

    public String link() {
        return text(link);
    }

    public String version() {
        return text(version);
    }

    /** Only what differs: a place that comes with the series goes on coming from there. */
    JsonNode changeOf(PlaceForm before) {
        var change = JsonNodeFactory.instance.objectNode();
        if (!place().equals(before.place())) {
            change.put("place", place().isEmpty() ? null : place());
        }
        if (district != null && !district().equals(before.district())) {
            change.put("district", district().isEmpty() ? null : district());
        }
        if (!link().equals(before.link())) {
            change.put("link", link().isEmpty() ? null : link());
        }
        return change;
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
