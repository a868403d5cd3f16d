package no.moteplass.groups.units;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** What the feed's readers are told about a unit. */
@ApplicationScoped
class UnitEvents implements ChangeDescription<OrgUnit> {

    @Schema(name = "UnitChanged", description = "The data of unit.changed: the state after the change")
    record UnitChanged(
            String code,
            long version,
            String name,
            UnitKind kind,
            String sector,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,

            @Nullable @Schema(implementation = String.class, examples = "PT2H")
            Duration timeSetAside) {}

    @Override
    public Class<OrgUnit> type() {
        return OrgUnit.class;
    }

    @Override
    public List<ChangeEvent> events(OrgUnit unit, ChangeAction action) {
        var data = new UnitChanged(
                unit.code(),
                unit.version(),
                unit.name(),
                unit.kind(),
                unit.sector(),
                unit.validFrom(),
                unit.validTo(),
                unit.timeSetAside());
        return List.of(new ChangeEvent("unit.changed", unit.code(), unit.version(), data));
    }

    /** A unit is nobody. */
    @Override
    public Collection<UUID> auditSubjects(OrgUnit unit) {
        return List.of();
    }
}
