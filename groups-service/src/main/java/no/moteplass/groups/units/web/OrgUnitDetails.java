package no.moteplass.groups.units.web;

import java.time.Duration;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.units.OrgUnit;
import no.moteplass.groups.units.UnitKind;
import no.moteplass.platform.version.Versioned;

/** A unit as it is shown. */
public record OrgUnitDetails(
        String code,
        long version,
        String name,
        UnitKind kind,
        String sector,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Nullable @Schema(implementation = String.class, examples = "PT2H")
        Duration timeSetAside)
        implements Versioned {

    public static OrgUnitDetails of(OrgUnit unit) {
        return new OrgUnitDetails(
                unit.code(),
                unit.version(),
                unit.name(),
                unit.kind(),
                unit.sector(),
                unit.validFrom(),
                unit.validTo(),
                unit.timeSetAside());
    }
}
