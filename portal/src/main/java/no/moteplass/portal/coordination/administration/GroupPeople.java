package no.moteplass.portal.coordination.administration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import no.moteplass.portal.page.Keys;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.Member;

/** Whom a form about somebody in a group speaks of. */
@RequestScoped
class GroupPeople {

    private static final int MOST = 200;

    private final GroupsService groups;

    GroupPeople(@RestClient GroupsService groups) {
        this.groups = groups;
    }

    List<Member> all(UUID group) {
        return Answer.to(() -> Items.all(cursor -> groups.members(group, cursor, MOST)))
                .orNoPage();
    }

    Optional<Member> member(UUID group, @Nullable UUID person) {
        return all(group).stream().filter(each -> each.leader().equals(person)).findFirst();
    }

    /** What to call somebody who need not be in the group. */
    String name(UUID group, UUID person) {
        return member(group, person)
                .map(GroupPeople::name)
                .or(() -> Answer.to(() -> groups.leader(person)).maybe().map(Leader::name))
                .filter(name -> !name.isBlank())
                .orElse("–");
    }

    static String name(Member member) {
        return member.name() == null ? "–" : member.name();
    }

    /** Every form here is about somebody. */
    static UUID named(@Nullable UUID person) {
        if (person == null) {
            throw NoPage.notFound();
        }
        return person;
    }

    /** What the page showed; a form of an older release does not say. */
    static @Nullable String seen(@Nullable String version) {
        return version == null ? null : Keys.version(version);
    }
}
