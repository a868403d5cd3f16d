package no.moteplass.groups.group.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.group.Flag;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.search.GroupListRepository;
import no.moteplass.groups.search.GroupRow;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.language.ReaderLanguage;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** Groups as the caller may see them, in their language. */
@ApplicationScoped
public class GroupViews {

    private final GroupListRepository rows;
    private final GroupRepository groups;
    private final Caller caller;
    private final ReaderLanguage language;
    private final Clock clock;

    GroupViews(GroupListRepository rows, GroupRepository groups, Caller caller, ReaderLanguage language, Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for a group that is not there, or a draft of others */
    public GroupDetails details(UUID id) {
        return rows.row(id)
                .filter(row -> seesDrafts() || row.group().state() != GroupState.DRAFT)
                .map(this::details)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** @throws ProblemException 404 for a group that is not there, or a draft of others */
    public Group visible(UUID id) {
        return groups.findByIdOptional(id)
                .filter(group -> seesDrafts() || group.state() != GroupState.DRAFT)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    boolean seesDrafts() {
        return caller.isCoordinator() || caller.hasScope("groups.write");
    }

    GroupDetails details(GroupRow row) {
        return GroupDetails.of(row, name(row.programme()), purpose(row), flags(row.group()), clock.instant());
    }

    /** That two who are there share a chain would tell others who is there (P2): coordinators alone are told (G3). */
    private List<Flag> flags(Group group) {
        return group.flags().stream()
                .filter(each -> each != Flag.RULE_BROKEN || seesDrafts())
                .toList();
    }

    private String name(Programme programme) {
        return inReadersLanguage(programme.name(), programme.nameNn(), programme.nameEn());
    }

    /** A purpose that came with the programme is read as the programme's own is. */
    private String purpose(GroupRow row) {
        var programme = row.programme();
        var own = row.group().purpose();
        return own.equals(programme.purpose())
                ? inReadersLanguage(own, programme.purposeNn(), programme.purposeEn())
                : own;
    }

    private String inReadersLanguage(String nb, @Nullable String nn, @Nullable String en) {
        var translated = switch (language.get()) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
        return translated == null ? nb : translated;
    }
}
