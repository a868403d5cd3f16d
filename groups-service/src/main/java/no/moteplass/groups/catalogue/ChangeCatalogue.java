package no.moteplass.groups.catalogue;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.groups.catalogue.web.ProgrammeDetails;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.web.MergePatch;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.Preconditions;

/** A coordinator adds or changes a programme: one transaction with its event and its audit row. */
@ApplicationScoped
public class ChangeCatalogue {

    private final ProgrammeRepository programmes;
    private final LeaderRepository leaders;
    private final ProgrammeEvents events;
    private final MergePatch patches;
    private final Preconditions preconditions;
    private final AuditTrail audit;

    ChangeCatalogue(
            ProgrammeRepository programmes,
            LeaderRepository leaders,
            ProgrammeEvents events,
            MergePatch patches,
            Preconditions preconditions,
            AuditTrail audit) {
        this.programmes = programmes;
        this.leaders = leaders;
        this.events = events;
        this.patches = patches;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Transactional
    public ProgrammeDetails add(NewProgramme given) {
        if (programmes.findByIdOptional(given.code()).isPresent()) {
            throw new ProblemException(Problem.stateConflict("code-taken"));
        }
        refuseUnknownOwner(given);
        var programme = new Programme(given);
        programmes.persist(programme);
        return told(programme, "programme.created");
    }

    @Transactional
    public ProgrammeDetails change(String code, JsonNode patch) {
        var programme = programmes.findByIdOptional(code).orElseThrow(() -> new ProblemException(Problem.notFound()));
        preconditions.require(programme.version());
        var changed = patches.apply(patch, programme.asGiven(), NewProgramme.class);
        if (!changed.code().equals(code)) {
            throw new ProblemException(Problem.invalid("code", "unchangeable"));
        }
        refuseUnknownOwner(changed);
        if (changed.equals(programme.asGiven())) {
            return ProgrammeDetails.of(programme);
        }
        programme.change(changed);
        return told(programme, "programme.changed");
    }

    private void refuseUnknownOwner(NewProgramme given) {
        var owner = given.purposeOwner();
        if (owner != null && leaders.findByIdOptional(owner).isEmpty()) {
            throw new ProblemException(Problem.invalid("purposeOwner", "unknownId"));
        }
    }

    private ProgrammeDetails told(Programme programme, String action) {
        programmes.flush();
        events.publish(programme);
        audit.record(action, List.of());
        return ProgrammeDetails.of(programme);
    }
}
