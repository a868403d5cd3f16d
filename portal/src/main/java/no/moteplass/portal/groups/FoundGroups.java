package no.moteplass.portal.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import no.moteplass.portal.page.Reader;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.GroupFilter;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.OrgUnit;
import no.moteplass.portal.services.groups.SignUp;

/** Groups that somebody looks for, or that would fit. */
@RequestScoped
public class FoundGroups {

    private static final int PAGE = 24;
    private static final int ENOUGH = 12;
    private static final int ROUNDS = 5;

    private final GroupsService groups;
    private final Reader reader;

    FoundGroups(@RestClient GroupsService groups, Reader reader) {
        this.groups = groups;
        this.reader = reader;
    }

    /** What was found, and where the next page begins. */
    record Found(List<Group> groups, boolean away, @Nullable String more) {}

    /** Who has not said anything yet looks for groups of their own level. */
    GroupSearch completed(GroupSearch asked) {
        return asked.sent() ? asked : asked.at(reader.known().map(Leader::level).orElse(null));
    }

    /** The service cannot ask for free places: pages are read on until there is enough to show. */
    Found like(GroupSearch search) {
        var found = new ArrayList<Group>();
        var cursor = GroupSearch.filled(search.fra());
        for (var round = 0; round < ROUNDS; round++) {
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
                    return new Found(found, true, null);
                }
            }
            if (cursor == null || found.size() >= ENOUGH) {
                break;
            }
        }
        return new Found(found, false, cursor);
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
        return groups.units(200).items();
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
                .filter(group ->
                        !group.isFull() && group.waiting() == 0 && !group.id().equals(otherThan))
                .limit(most)
                .toList();
    }

    /** The person's places and open sign-ups. */
    List<SignUp> own() {
        return groups.signUps("me", 200).items().stream().filter(SignUp::isLive).toList();
    }
}
