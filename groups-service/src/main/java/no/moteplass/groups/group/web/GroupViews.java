package no.moteplass.groups.group.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.access.CallerActions;
import no.moteplass.groups.access.GroupAction;
import no.moteplass.groups.access.GroupVisibility;
import no.moteplass.groups.catalogue.Programme;
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
    private final GroupVisibility visibility;
    private final CallerActions actions;
    private final Caller caller;
    private final ReaderLanguage language;
    private final Clock clock;

    GroupViews(
            GroupListRepository rows,
            GroupVisibility visibility,
            CallerActions actions,
            Caller caller,
            ReaderLanguage language,
            Clock clock) {
        this.rows = rows;
        this.visibility = visibility;
        this.actions = actions;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for a group that is not there, or a draft of others */
    public GroupDetails details(UUID id) {
        var row = visible(id);
        return details(List.of(row)).apply(row);
    }

    /** @throws ProblemException 404 for a group that is not there, or a draft of others */
    public GroupRow visible(UUID id) {
        return rows.row(id, caller.maybePerson().orElse(null))
                .filter(row -> visibility.shows(row.group()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** How groups are shown: what is known of the caller is read once for all of them. */
    Function<GroupRow, GroupDetails> details(List<GroupRow> shown) {
        var own = actions.on(shown);
        var now = clock.instant();
        return row -> GroupDetails.of(
                row,
                name(row.programme()),
                purpose(row),
                own.showsUnitLimit(row.group())
                        ? row.group().capacity()
                        : row.group().capacity().withMaxPerUnit(null),
                row.group().flags().stream().filter(visibility::shows).toList(),
                own.on(row.group(), row.programme(), now).stream()
                        .map(GroupAction::verb)
                        .sorted()
                        .toList(),
                now);
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
