package no.moteplass.portal.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import no.moteplass.portal.page.Reader;
import no.moteplass.portal.schedules.GroupTimes;
import no.moteplass.portal.schedules.Schedules;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.Found;
import no.moteplass.portal.services.groups.GroupsService.GroupFilter;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.OrgUnit;
import no.moteplass.portal.services.groups.SignUp;
import no.moteplass.portal.services.patience.SideBySide;

/** Groups that somebody looks for, or that would fit. */
@RequestScoped
public class FoundGroups {

    private static final int PAGE = 200;

    private final GroupsService groups;
    private final Schedules schedules;
    private final SideBySide sideBySide;
    private final Reader reader;

    FoundGroups(@RestClient GroupsService groups, Schedules schedules, SideBySide sideBySide, Reader reader) {
        this.groups = groups;
        this.schedules = schedules;
        this.sideBySide = sideBySide;
        this.reader = reader;
    }

    /**
     * Groups as they were read.
     *
     * @param total of all that fit the search, read or not
     * @param away whether there may be more
     */
    private record Read(List<Group> groups, int total, int joinable, boolean away) {}

    /** Who has not said anything yet looks for groups of their own level. */
    GroupSearch completed(GroupSearch asked) {
        return asked.sent() ? asked : asked.at(reader.known().map(Leader::level).orElse(null));
    }

    /**
     * What one may join comes first, and the counts are of all that was found. Only as many are read as are shown, unless it
     * matters when they meet: groups-service does not know that.
     */
    GroupChoices like(GroupSearch search) {
        var own = sideBySide.ask(this::own);
        var read = read(search, search.asksWhen() ? Integer.MAX_VALUE : search.shown());
        var times = schedules.of(read.groups());
        var live = own.get().maybe().orElse(List.of());
        var known = reader.known().orElse(null);
        var choices = read.groups().stream()
                .filter(group -> (times.away() && times.of(group.id()) == null) || search.takes(times.of(group.id())))
                .map(group -> GroupChoice.of(group, times, live, known))
                .toList();
        var total = search.asksWhen() ? choices.size() : read.total();
        return new GroupChoices(
                GroupChoices.sections(choices, search.shown()),
                total,
                search.asksWhen() ? joinable(choices) : read.joinable(),
                read.away(),
                times.away(),
                total > search.shown() ? search.more() : null);
    }

    private static int joinable(List<GroupChoice> choices) {
        return (int) choices.stream().filter(each -> each.isIn("JOIN")).count();
    }

    private Read read(GroupSearch search, int most) {
        var found = new ArrayList<Group>();
        var total = 0;
        var joinable = 0;
        String cursor = null;
        do {
            var filter = filter(search, cursor, Math.min(PAGE, most - found.size()));
            switch (Answer.to(() -> groups.found(filter))) {
                case Answer.Given<Found>(var page) -> {
                    found.addAll(page.items());
                    cursor = page.nextCursor();
                    total = Objects.requireNonNullElse(page.total(), total);
                    joinable = Objects.requireNonNullElse(page.joinable(), joinable);
                }
                case Answer.Refused<Found> refused -> refused.orNoPage();
                case Answer.Away<Found> away -> {
                    return new Read(found, total, joinable, true);
                }
            }
        } while (cursor != null && found.size() < most);
        return new Read(found, total, joinable, false);
    }

    private static GroupFilter filter(GroupSearch search, @Nullable String cursor, int limit) {
        return new GroupFilter(
                null,
                GroupSearch.filled(search.niva()),
                null,
                search.everything() ? null : true,
                GroupSearch.filled(search.virksomhet()),
                GroupSearch.filled(search.omrade()),
                GroupSearch.filled(search.tekst()),
                null,
                search.freeOnly() ? true : null,
                false,
                "fit",
                cursor,
                limit);
    }

    List<OrgUnit> units() {
        return groups.units(PAGE).items();
    }

    /** A few groups with a free place that the person can sign up for, other than this one. */
    public List<Group> suggestions(@Nullable UUID otherThan, int most) {
        var level = reader.known().map(Leader::level).orElse(null);
        return Answer.to(() -> groups.groups(GroupFilter.openTo(level, most + 1)))
                .maybe()
                .map(Items::items)
                .orElse(List.of())
                .stream()
                .filter(group -> group.may("sign-up"))
                .filter(group -> !group.wouldWait() && !group.id().equals(otherThan))
                .limit(most)
                .toList();
    }

    /** The same, with when and where they meet. */
    public List<GroupChoice> suggested(int most) {
        var few = suggestions(null, most);
        var times = few.isEmpty() ? GroupTimes.NONE : schedules.of(few);
        return few.stream()
                .map(group -> GroupChoice.of(group, times, List.of(), null))
                .toList();
    }

    /** The person's places and open sign-ups. */
    List<SignUp> own() {
        return groups.signUps("me", PAGE).items().stream()
                .filter(SignUp::isLive)
                .toList();
    }
}
