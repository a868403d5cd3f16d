package no.moteplass.portal.groups;

import java.util.ArrayList;
import java.util.List;
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

    /** Groups as they were read, and whether there may be more. */
    private record Found(List<Group> groups, boolean away) {}

    /** Who has not said anything yet looks for groups of their own level. */
    GroupSearch completed(GroupSearch asked) {
        return asked.sent() ? asked : asked.at(reader.known().map(Leader::level).orElse(null));
    }

    /** All of them: what one may join comes first, wherever in the alphabet it stands, and the count is of them all. */
    GroupChoices like(GroupSearch search) {
        var own = sideBySide.ask(this::own);
        var found = all(search);
        var times = schedules.of(found.groups());
        var live = own.get().maybe().orElse(List.of());
        var known = reader.known().orElse(null);
        var choices = found.groups().stream()
                .filter(group -> (times.away() && times.of(group.id()) == null) || search.takes(times.of(group.id())))
                .map(group -> GroupChoice.of(group, times, live, known))
                .toList();
        return new GroupChoices(
                GroupChoices.sections(choices, search.shown()),
                choices.size(),
                choices.stream().filter(each -> each.isIn("JOIN")).count(),
                times.districts(),
                found.away(),
                times.away(),
                choices.size() > search.shown() ? search.more() : null);
    }

    private Found all(GroupSearch search) {
        var found = new ArrayList<Group>();
        String cursor = null;
        do {
            var filter = filter(search, cursor);
            switch (Answer.to(() -> groups.groups(filter))) {
                case Answer.Given<Items<Group>>(var page) -> {
                    page.items().stream()
                            .filter(group -> !group.is("CLOSED") && !(search.freeOnly() && group.isFull()))
                            .forEach(found::add);
                    cursor = page.nextCursor();
                }
                case Answer.Refused<Items<Group>> refused -> refused.orNoPage();
                case Answer.Away<Items<Group>> away -> {
                    return new Found(found, true);
                }
            }
        } while (cursor != null);
        return new Found(found, false);
    }

    private static GroupFilter filter(GroupSearch search, @Nullable String cursor) {
        return new GroupFilter(
                null,
                GroupSearch.filled(search.niva()),
                null,
                search.everything() ? null : true,
                GroupSearch.filled(search.virksomhet()),
                GroupSearch.filled(search.omrade()),
                GroupSearch.filled(search.tekst()),
                null,
                "name",
                cursor,
                PAGE);
    }

    List<OrgUnit> units() {
        return groups.units(PAGE).items();
    }

    /** A few groups with a free place that the person can sign up for, other than this one. */
    public List<Group> suggestions(@Nullable UUID otherThan, int most) {
        var level = reader.known().map(Leader::level).orElse(null);
        return Answer.to(() -> groups.groups(GroupFilter.openTo(level, 100)))
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
