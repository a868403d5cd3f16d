package no.moteplass.portal.schedules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.patience.SideBySide;
import no.moteplass.portal.services.sessions.Schedule;
import no.moteplass.portal.services.sessions.SessionsService;

/** Asks when and where groups meet, for as many as a page shows. */
@RequestScoped
public class Schedules {

    /** As many as are answered at once. */
    private static final int AT_ONCE = 50;

    private final SessionsService sessions;
    private final SideBySide sideBySide;

    Schedules(@RestClient SessionsService sessions, SideBySide sideBySide) {
        this.sessions = sessions;
        this.sideBySide = sideBySide;
    }

    public GroupTimes of(List<Group> groups) {
        return ofIds(groups.stream().map(Group::id).toList());
    }

    public GroupTimes of(UUID group) {
        return ofIds(List.of(group));
    }

    public GroupTimes ofIds(List<UUID> groups) {
        if (groups.isEmpty()) {
            return GroupTimes.NONE;
        }
        var asked = new ArrayList<Supplier<Answer<Items<Schedule>>>>();
        for (var from = 0; from < groups.size(); from += AT_ONCE) {
            var some = named(groups.subList(from, Math.min(groups.size(), from + AT_ONCE)));
            asked.add(sideBySide.ask(() -> sessions.schedules(some)));
        }
        var known = new HashMap<UUID, Schedule>();
        var away = false;
        for (var each : asked) {
            var answer = each.get();
            away |= answer.isAway();
            answer.maybe()
                    .map(Items::items)
                    .orElse(List.of())
                    .forEach(schedule -> known.put(schedule.group(), schedule));
        }
        return new GroupTimes(known, away);
    }

    private static String named(Collection<UUID> groups) {
        return groups.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
