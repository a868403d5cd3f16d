package no.moteplass.groups.units;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.groups.units.web.OrgUnitDetails;
import no.moteplass.groups.web.MergePatch;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.Preconditions;

/** A coordinator adds or changes a unit: one transaction with its event and its audit row. */
@ApplicationScoped
public class ChangeUnits {

    private final OrgUnitRepository units;
    private final MergePatch patches;
    private final Preconditions preconditions;
    private final UnitEvents events;
    private final AuditTrail audit;

    ChangeUnits(
            OrgUnitRepository units,
            MergePatch patches,
            Preconditions preconditions,
            UnitEvents events,
            AuditTrail audit) {
        this.units = units;
        this.patches = patches;
        this.preconditions = preconditions;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    public OrgUnitDetails add(NewOrgUnit given) {
        if (units.exists(given.code())) {
            throw new ProblemException(Problem.stateConflict("code-taken"));
        }
        var unit = new OrgUnit(given);
        units.persist(unit);
        return told(unit, "unit.created");
    }

    @Transactional
    public OrgUnitDetails change(String code, JsonNode patch) {
        var unit = units.findByIdOptional(code).orElseThrow(() -> new ProblemException(Problem.notFound()));
        preconditions.require(unit.version());
        var changed = patches.apply(patch, unit.asGiven(), NewOrgUnit.class);
        if (!changed.code().equals(code)) {
            throw new ProblemException(Problem.invalid("code", "unchangeable"));
        }
        if (changed.equals(unit.asGiven())) {
            return OrgUnitDetails.of(unit);
        }
        unit.change(changed);
        return told(unit, "unit.changed");
    }

    private OrgUnitDetails told(OrgUnit unit, String action) {
        units.flush();
        events.publish(unit);
        audit.record(action, List.of());
        return OrgUnitDetails.of(unit);
    }
}
