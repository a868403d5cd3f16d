package no.moteplass.groups.administration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.group.NewGroup;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.groups.values.Edit;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.validation.Violation;

/** A coordinator makes a group or changes it: one transaction, with the offers that a larger group makes possible. */
@ApplicationScoped
public class ChangeGroup {

    private final GroupRepository groups;
    private final ProgrammeRepository programmes;
    private final OrgUnitRepository units;
    private final ChangeJournal changes;
    private final SettleGroup settle;
    private final Clock clock;

    ChangeGroup(
            GroupRepository groups,
            ProgrammeRepository programmes,
            OrgUnitRepository units,
            ChangeJournal changes,
            SettleGroup settle,
            Clock clock) {
        this.groups = groups;
        this.programmes = programmes;
        this.units = units;
        this.changes = changes;
        this.settle = settle;
        this.clock = clock;
    }

    @Transactional
    public GroupChange make(NewGroup given) {
        var programme = programmes.findById(given.programme());
        var violations = violations(given);
        if (programme == null || !violations.isEmpty()) {
            return new GroupChange.Invalid(violations);
        }
        var group = new Group(Ids.next(clock), given, programme, clock.instant());
        groups.persist(group);
        changes.of(group, Change.GROUP_CREATED);
        return new GroupChange.Done(group.id());
    }

    @Transactional
    public GroupChange change(UUID id, Edit<NewGroup> edit) {
        var group = groups.lock(id).orElse(null);
        if (group == null) {
            return new GroupChange.NotThere();
        }
        var conflict = edit.madeFrom().conflictWith(group.version());
        if (conflict.isPresent()) {
            return new GroupChange.OutOfDate(conflict.get());
        }
        if (group.state() == GroupState.CLOSED) {
            return new GroupChange.Closed();
        }
        var given = edit.change().apply(group.asGiven());
        var violations = violations(given);
        if (!given.programme().equals(group.programme())) {
            violations.add(Violation.of("programme", "unchangeable"));
        }
        var programme = programmes.findById(given.programme());
        if (programme == null || !violations.isEmpty()) {
            return new GroupChange.Invalid(violations);
        }
        return refusal(group, given, programme).orElseGet(() -> change(group, given, programme));
    }

    private GroupChange change(Group group, NewGroup given, Programme programme) {
        var before = group.asGiven();
        var maxBefore = group.capacity().maxSize();
        group.change(given, programme);
        if (!group.asGiven().equals(before)) {
            changes.of(group, Change.GROUP_CHANGED);
            settle.changed(group, group.capacity().maxSize() > maxBefore);
        }
        return new GroupChange.Done(group.id());
    }

    private Optional<GroupChange> refusal(Group group, NewGroup given, Programme programme) {
        var seats = groups.seats(group.id());
        if (!given.capacity(programme).holds(seats)) {
            return Optional.of(new GroupChange.TooSmall(seats.taken() + seats.held()));
        }
        return given.confidential(programme) != group.confidential() && group.state() != GroupState.DRAFT
                ? Optional.of(new GroupChange.ConfidentialityFixed())
                : Optional.empty();
    }

    private List<Violation> violations(NewGroup given) {
        var violations = new ArrayList<Violation>();
        if (programmes.findById(given.programme()) == null) {
            violations.add(Violation.of("programme", "unknownId"));
        }
        if (given.unit() != null && !units.exists(given.unit())) {
            violations.add(Violation.of("unit", "unknownId"));
        }
        return violations;
    }
}
