package no.moteplass.groups.units;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.values.Edit;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.validation.Violation;

/** A coordinator adds or changes a unit. */
@ApplicationScoped
public class ChangeUnits {

    private final OrgUnitRepository units;
    private final ChangeJournal changes;

    ChangeUnits(OrgUnitRepository units, ChangeJournal changes) {
        this.units = units;
        this.changes = changes;
    }

    @Transactional
    public UnitChange add(NewOrgUnit given) {
        if (units.exists(given.code())) {
            return new UnitChange.CodeTaken();
        }
        var unit = new OrgUnit(given);
        units.persist(unit);
        changes.of(unit, Change.UNIT_CREATED);
        return new UnitChange.Done(unit);
    }

    @Transactional
    public UnitChange change(String code, Edit<NewOrgUnit> edit) {
        var unit = units.findById(code);
        if (unit == null) {
            return new UnitChange.NotThere();
        }
        var conflict = edit.madeFrom().conflictWith(unit.version());
        if (conflict.isPresent()) {
            return new UnitChange.OutOfDate(conflict.get());
        }
        var before = unit.asGiven();
        var after = edit.change().apply(before);
        if (!after.code().equals(code)) {
            return new UnitChange.Invalid(List.of(Violation.of("code", "unchangeable")));
        }
        if (!after.equals(before)) {
            unit.change(after);
            changes.of(unit, Change.UNIT_CHANGED);
        }
        return new UnitChange.Done(unit);
    }
}
