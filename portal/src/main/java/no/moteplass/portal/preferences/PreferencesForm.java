package no.moteplass.portal.preferences;

import java.util.List;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

/** A person's choices as the form sends them: a box that is not ticked is not there. */
public class PreferencesForm {

    @FormParam("for")
    @Nullable
    List<String> offsets;

    @FormParam("ingen")
    @Nullable
    String none;

    @FormParam("stille")
    @Nullable
    String quiet;

    @FormParam("fra")
    @Nullable
    String from;

    @FormParam("til")
    @Nullable
    String to;

    @FormParam("helg")
    @Nullable
    String weekends;

    @FormParam("oversikt")
    @Nullable
    String digest;

    @FormParam("vedlegg")
    @Nullable
    String attach;

    Choices choices() {
        return Choices.sent(offsets, none, quiet, from, to, weekends, digest, attach);
    }
}
