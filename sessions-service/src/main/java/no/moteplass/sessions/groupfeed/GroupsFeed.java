package no.moteplass.sessions.groupfeed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.FeedHandler;
import no.moteplass.sessions.calendar.CalendarStamps;
import no.moteplass.sessions.directory.DirectoryReadModel;
import no.moteplass.sessions.directory.GroupEvents;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.facilitation.MembersChanged;

/**
 * Takes in what groups-service says, and does what follows: a closed group's sessions are cancelled, who comes, leaves
 * or goes inactive changes who leads. All of a page in one transaction, so that one change there is one change here.
 */
@ApplicationScoped
class GroupsFeed implements FeedHandler {

    private final DirectoryReadModel directory;
    private final KnownGroupRepository groups;
    private final MembersChanged membersChanged;
    private final GroupClosed groupClosed;
    private final CalendarStamps calendars;
    private final ErasedPeople erasedPeople;

    GroupsFeed(
            DirectoryReadModel directory,
            KnownGroupRepository groups,
            MembersChanged membersChanged,
            GroupClosed groupClosed,
            CalendarStamps calendars,
            ErasedPeople erasedPeople) {
        this.directory = directory;
        this.groups = groups;
        this.membersChanged = membersChanged;
        this.groupClosed = groupClosed;
        this.calendars = calendars;
        this.erasedPeople = erasedPeople;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public void apply(List<FeedEvent> page) {
        if (page.isEmpty()) {
            return;
        }
        var update = update(page);
        var locked = groups.lock(directory.about(update));
        var meeting = groupClosed.meeting(locked);
        var eligible = membersChanged.eligible(meeting);
        erasedPeople.forget(erased(page));
        var changed = directory.apply(update);
        groupClosed.cancelWhatIsAhead(newlyClosed(page, locked, changed.groups()));
        var now = groups.find(meeting.stream().map(KnownGroup::id).toList()).values();
        membersChanged.planAgain(now.stream().filter(each -> !each.isClosed()).toList(), eligible);
        calendars.changedPeople(changed.leaders());
        calendars.showsIn(changed.groups(), changed.participants());
    }

    @Override
    public void rebuilt(String epoch) {
        calendars.showsIn(List.of(), directory.forgetOtherEpochs(epoch));
    }

    private static DirectoryReadModel.Update update(List<FeedEvent> page) {
        var update = new DirectoryReadModel.Update(page.getFirst().epoch());
        for (var event : page) {
            switch (event.type()) {
                case "leader.changed", "leader.erased" -> update.leaders().add(event.as(GroupEvents.Leader.class));
                case "group.changed" -> update.groups().add(event.as(GroupEvents.Group.class));
                case "member.changed" -> update.members().add(event.as(GroupEvents.Member.class));
                case "sign-up.changed" -> update.signUps().add(event.as(GroupEvents.SignUp.class));
                default -> {
                    // For others: units, programmes, and what may come.
                }
            }
        }
        return update;
    }

    private static List<UUID> erased(List<FeedEvent> page) {
        return page.stream()
                .filter(each -> each.type().equals("leader.erased"))
                .map(each -> UUID.fromString(each.subject()))
                .toList();
    }

    /** When each group closed that was not known to be closed. */
    private static Map<UUID, Instant> newlyClosed(List<FeedEvent> page, List<KnownGroup> before, Set<UUID> changed) {
        var known = before.stream().collect(Collectors.toMap(KnownGroup::id, Function.identity()));
        var closed = new HashMap<UUID, Instant>();
        for (var event : page) {
            if (!event.type().equals("group.changed")) {
                continue;
            }
            var group = event.as(GroupEvents.Group.class);
            var earlier = known.get(group.id());
            if (group.state().equals("CLOSED")
                    && changed.contains(group.id())
                    && (earlier == null || !earlier.isClosed())) {
                closed.put(group.id(), Objects.requireNonNullElse(group.closedAt(), event.time()));
            }
        }
        return closed;
    }
}
