package no.moteplass.groups.administration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupEvents;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.group.NewGroup;
import no.moteplass.groups.group.Seats;
import no.moteplass.groups.group.SeatsMayBeFree;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.groups.web.MergePatch;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.Preconditions;

/** A coordinator makes a group or changes it: one transaction, with the offers that a larger group makes possible. */
@ApplicationScoped
public class ChangeGroup {

    private final GroupRepository groups;
    private final ProgrammeRepository programmes;
    private final OrgUnitRepository units;
    private final GroupEvents events;
    private final Event<SeatsMayBeFree> seats;
    private final MergePatch patches;
    private final Preconditions preconditions;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeGroup(
            GroupRepository groups,
            ProgrammeRepository programmes,
            OrgUnitRepository units,
            GroupEvents events,
            Event<SeatsMayBeFree> seats,
            MergePatch patches,
            Preconditions preconditions,
            AuditTrail audit,
            Clock clock) {
        this.groups = groups;
        this.programmes = programmes;
        this.units = units;
        this.events = events;
        this.seats = seats;
        this.patches = patches;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public UUID make(NewGroup given) {
        var programme = programme(given);
        refuseUnknownUnit(given);
        var group = new Group(Ids.next(clock), given, programme, clock.instant());
        groups.persist(group);
        events.publish(group);
        audit.record("group.created", List.of(group.id()));
        return group.id();
    }

    @Transactional
    public void change(UUID id, @Nullable JsonNode patch) {
        var group = groups.lock(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        preconditions.require(group.version());
        if (group.state() == GroupState.CLOSED) {
            throw new ProblemException(Problem.stateConflict("group-closed"));
        }
        var before = group.asGiven();
        var given = patches.apply(patch, before, NewGroup.class);
        if (!given.programme().equals(group.programme())) {
            throw new ProblemException(Problem.invalid("programme", "unchangeable"));
        }
        refuseUnknownUnit(given);
        var seatsNow = groups.seats(id);
        group.change(given, programme(given));
        refuseTooSmall(group, seatsNow);
        if (group.confidential() != Boolean.TRUE.equals(before.confidential()) && group.state() != GroupState.DRAFT) {
            throw new ProblemException(Problem.stateConflict("confidentiality-fixed"));
        }
        if (group.asGiven().equals(before)) {
            return;
        }
        events.publish(group);
        audit.record("group.changed", List.of(group.id()));
        seats.fire(new SeatsMayBeFree(id, before.maxSize() != null && group.maxSize() > before.maxSize()));
    }

    /** G1 holds for a group that shrinks, too. */
    private static void refuseTooSmall(Group group, Seats now) {
        if (group.maxSize() < now.taken() + now.held()) {
            throw new ProblemException(Problem.ruleRefused("G1").saying("rule.G1.shrinking", now.taken() + now.held()));
        }
    }

    private Programme programme(NewGroup given) {
        return programmes
                .findByIdOptional(given.programme())
                .orElseThrow(() -> new ProblemException(Problem.invalid("programme", "unknownId")));
    }

    private void refuseUnknownUnit(NewGroup given) {
        if (given.unit() != null && !units.exists(given.unit())) {
            throw new ProblemException(Problem.invalid("unit", "unknownId"));
        }
    }
}
