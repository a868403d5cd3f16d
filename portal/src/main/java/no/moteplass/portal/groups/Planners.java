package no.moteplass.portal.groups;

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
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.Member;

/**
 * Whether the reader may plan a group's sessions: its facilitator, and in a self-run group everyone with a seat. Only for
 * what a page offers; sessions-service knows who may.
 */
@RequestScoped
public class Planners {

    private static final int MOST = 200;

    private final GroupsService groups;
    private final Reader reader;

    Planners(@RestClient GroupsService groups, Reader reader) {
        this.groups = groups;
        this.reader = reader;
    }

    boolean isPlanner(Group group, List<Member> members) {
        var me = reader.known().map(Leader::id).orElse(null);
        return !group.is("CLOSED")
                && members.stream()
                        .filter(each -> each.leader().equals(me))
                        .anyMatch(each ->
                                each.has("FACILITATOR") || (each.seat() && "SELF_RUN".equals(group.facilitation())));
    }

    /** Coordinators plan everywhere. */
    public boolean isPlanner(@Nullable UUID id) {
        if (id == null || reader.isCoordinator()) {
            return reader.isCoordinator();
        }
        var group = Answer.to(() -> groups.group(id)).maybe();
        return group.isPresent()
                && isPlanner(
                        group.get(),
                        Answer.to(() -> groups.members(id, MOST))
                                .maybe()
                                .map(Items::items)
                                .orElse(List.of()));
    }
}
