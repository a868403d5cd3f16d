package no.moteplass.local.sample;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** An invented person in the directory. The e-mail address is also the external id, and what a local token names. */
public record SampleLeader(
        String email,
        String givenName,
        String familyName,
        @Nullable Level level,
        String unit,
        @Nullable String manager,
        String language,
        String kind,
        @Nullable LocalDate inRoleSince,
        boolean facilitatorTrained) {

    public static final String COLUMNS =
            "externalId;email;givenName;familyName;level;unit;managerEmail;language;kind;inRoleSince;facilitatorTrained";

    /** A line of the import file; no name here holds a separator. */
    public String line() {
        return String.join(
                ";",
                email,
                email,
                givenName,
                familyName,
                level == null ? "" : level.name(),
                unit,
                manager == null ? "" : manager,
                language,
                kind,
                inRoleSince == null ? "" : inRoleSince.toString(),
                Boolean.toString(facilitatorTrained));
    }
}
