package no.moteplass.portal.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import no.moteplass.portal.page.Reader;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Group;
import no.moteplass.portal.services.GroupsService;
import no.moteplass.portal.services.GroupsService.GroupFilter;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.Me;
import no.moteplass.portal.services.OrgUnit;

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
    Wanted completed(Wanted asked) {
        return asked.sent() ? asked : asked.at(reader.known().map(Me::level).orElse(null));
    }

    /** The service cannot ask for free places: pages are read on until there is enough to show. */
    Found like(Wanted wanted) {
        var found = new ArrayList<Group>();
        var cursor = Wanted.filled(wanted.fra());
        for (var round = 0; round < ROUNDS; round++) {
            var filter = filter(wanted, cursor);
            switch (Answer.to(() -> groups.groups(filter))) {
                case Answer.Given<Items<Group>>(var page) -> {
                    page.items().stream()
                            .filter(group -> !group.is("CLOSED") && !(wanted.freeOnly() && group.isFull()))
                            .forEach(found::add);
                    cursor = page.nextCursor();
                }
                case Answer.Refused<Items<Group>> refused -> refused.orNoPage();
                case Answer.Away<Items<Group>>() -> {
                    return new Found(found, true, null);
                }
            }
            if (cursor == null || found.size() >= ENOUGH) {
                break;
            }
        }
        return new Found(found, false, cursor);
    }

    private static GroupFilter filter(Wanted wanted, @Nullable String cursor) {
        return new GroupFilter(
                null,
                Wanted.filled(wanted.niva()),
                null,
                wanted.everything() ? null : true,
                Wanted.filled(wanted.virksomhet()),
                Wanted.filled(wanted.omrade()),
                Wanted.filled(wanted.tekst()),
                "name",
                cursor,
                PAGE);
    }

    List<OrgUnit> units() {
        return Answer.to(() -> groups.units(200)).maybe().map(Items::items).orElse(List.of());
    }

    /** A few groups with free places at the person's level, other than this one. */
    public List<Group> fitting(@Nullable UUID otherThan, int most) {
        var level = reader.known().map(Me::level).orElse(null);
        return Answer.to(() -> groups.groups(GroupFilter.fitting(level, 50)))
                .maybe()
                .map(Items::items)
                .orElse(List.of())
                .stream()
                .filter(group -> !group.isFull() && !group.id().equals(otherThan))
                .limit(most)
                .toList();
    }
}
