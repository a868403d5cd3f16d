package no.moteplass.groups.catalogue;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.values.Edit;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.validation.Violation;

/** A coordinator adds or changes a programme. */
@ApplicationScoped
public class ChangeCatalogue {

    private final ProgrammeRepository programmes;
    private final LeaderRepository leaders;
    private final ChangeJournal changes;
    private final Event<TermsChanged> termsChanged;

    ChangeCatalogue(
            ProgrammeRepository programmes,
            LeaderRepository leaders,
            ChangeJournal changes,
            Event<TermsChanged> termsChanged) {
        this.programmes = programmes;
        this.leaders = leaders;
        this.changes = changes;
        this.termsChanged = termsChanged;
    }

    @Transactional
    public ProgrammeChange add(NewProgramme given) {
        if (programmes.findById(given.code()) != null) {
            return new ProgrammeChange.CodeTaken();
        }
        var violations = violations(given.code(), given);
        if (!violations.isEmpty()) {
            return new ProgrammeChange.Invalid(violations);
        }
        var programme = new Programme(given);
        programmes.persist(programme);
        changes.of(programme, Change.PROGRAMME_CREATED);
        return new ProgrammeChange.Done(programme);
    }

    @Transactional
    public ProgrammeChange change(String code, Edit<NewProgramme> edit) {
        var programme = programmes.findById(code);
        if (programme == null) {
            return new ProgrammeChange.NotThere();
        }
        var conflict = edit.madeFrom().conflictWith(programme.version());
        if (conflict.isPresent()) {
            return new ProgrammeChange.OutOfDate(conflict.get());
        }
        var before = programme.asGiven();
        var after = edit.change().apply(before);
        var violations = violations(code, after);
        if (!violations.isEmpty()) {
            return new ProgrammeChange.Invalid(violations);
        }
        if (!after.equals(before)) {
            programme.change(after);
            changes.of(programme, Change.PROGRAMME_CHANGED);
            if (!after.judgesAs(before)) {
                termsChanged.fire(new TermsChanged(code));
            }
        }
        return new ProgrammeChange.Done(programme);
    }

    private List<Violation> violations(String code, NewProgramme given) {
        var violations = new ArrayList<Violation>();
        if (!given.code().equals(code)) {
            violations.add(Violation.of("code", "unchangeable"));
        }
        var owner = given.purposeOwner();
        if (owner != null && leaders.findById(owner) == null) {
            violations.add(Violation.of("purposeOwner", "unknownId"));
        }
        return violations;
    }
}
