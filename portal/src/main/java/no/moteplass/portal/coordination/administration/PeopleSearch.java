package no.moteplass.portal.coordination.administration;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

/** Whom a coordinator looks for. */
public class PeopleSearch {

    @FormParam("navn")
    @Nullable
    String name;

    String name() {
        return name == null ? "" : name.strip();
    }
}
