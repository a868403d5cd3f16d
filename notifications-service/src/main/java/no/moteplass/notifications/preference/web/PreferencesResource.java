package no.moteplass.notifications.preference.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.moteplass.notifications.preference.ChoosePreferences;
import no.moteplass.notifications.preference.NewPreferences;
import no.moteplass.notifications.preference.Preferences;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;

/** One's own choices. The last one counts: no version is asked for. */
@Path("/api/v1/preferences/me")
@RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences")
class PreferencesResource {

    private final Preferences preferences;
    private final ChoosePreferences choose;
    private final Caller caller;

    PreferencesResource(Preferences preferences, ChoosePreferences choose, Caller caller) {
        this.preferences = preferences;
        this.choose = choose;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(operationId = "getPreferences", summary = "My choices, or what holds for who has chosen nothing")
    public PreferencesShown get() {
        return PreferencesShown.of(preferences.of(caller.person()));
    }

    @PUT
    @Operation(operationId = "putPreferences", summary = "Choose; reminders ahead move with it")
    public PreferencesShown put(@Valid @NotNull NewPreferences chosen) {
        var me = caller.person();
        return PreferencesShown.of(choose.choose(me, chosen.choices()));
    }
}
