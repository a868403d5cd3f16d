package no.moteplass.sessions.groupfeed;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.FeedHandler;
import no.moteplass.sessions.calendar.CalendarStampRepository;
import no.moteplass.sessions.directory.GroupEvents;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.directory.KnownLeaderRepository;
import no.moteplass.sessions.directory.ParticipationRepository;
import no.moteplass.sessions.engagement.EngagementRepository;
import no.moteplass.sessions.facilitation.MembersChanged;
import no.moteplass.sessions.session.SessionRepository;

/**
 * Takes in what groups-service tells, and does what follows: a closed group's sessions are cancelled, who comes or
 * leaves changes who leads. All of a page in one transaction, so that one change there is one change here.
 */
@ApplicationScoped
class GroupsFeed implements FeedHandler {

    private final KnownLeaderRepository leaders;
    private final KnownGroupRepository groups;
    private final ParticipationRepository parts;
    private final SessionRepository sessions;
    private final EngagementRepository people;
    private final MembersChanged membersChanged;
    private final GroupClosed groupClosed;
    private final CalendarStampRepository calendars;
    private final Clock clock;

    GroupsFeed(
            KnownLeaderRepository leaders,
            KnownGroupRepository groups,
            ParticipationRepository parts,
            SessionRepository sessions,
            EngagementRepository people,
            MembersChanged membersChanged,
            GroupClosed groupClosed,
            CalendarStampRepository calendars,
            Clock clock) {
        this.leaders = leaders;
        this.groups = groups;
        this.parts = parts;
        this.sessions = sessions;
        this.people = people;
        this.membersChanged = membersChanged;
        this.groupClosed = groupClosed;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public void apply(List<FeedEvent> page) {
        var told = Told.of(page);
        var changedLeaders = leaders.apply(told.leaders());
        var concernedLeaders = new HashSet<>(changedLeaders);
        var concernedGroups = new HashSet<UUID>();

        var members = told.members();
        var meeting = meeting(groups.lock(concerned(told)));
        var before = membersChanged.eligible(meeting);
        var known = groups.find(
                told.groups().stream().map(each -> each.group().id()).toList());
        concernedGroups.addAll(groups.apply(told.groups()));
        for (var member : parts.apply(members)) {
            concernedLeaders.add(member.leader());
        }
        groupClosed.cancelWhatIsAhead(newlyClosed(told, known, concernedGroups));
        var now = groups.find(meeting.stream().map(KnownGroup::id).toList()).values();
        concernedLeaders.addAll(membersChanged.planAnew(
                now.stream().filter(each -> !each.isClosed()).toList(), before));
        concernedGroups.addAll(people.openGroupsLedBy(changedLeaders));
        calendars.raise(concernedGroups, concernedLeaders);
    }

    @Override
    public void rebuilt(String epoch) {
        leaders.forgetOtherEpochs(epoch);
        groups.forgetOtherEpochs(epoch);
        calendars.raise(List.of(), parts.forgetOtherEpochs(epoch));
    }

    private static Set<UUID> concerned(Told told) {
        var ids = new HashSet<UUID>();
        told.members().forEach(each -> ids.add(each.member().group()));
        told.groups().forEach(each -> ids.add(each.group().id()));
        return ids;
    }

    /** Of the groups at hand, those that have something ahead: the others need no planning. */
    private List<KnownGroup> meeting(List<KnownGroup> concerned) {
        if (concerned.isEmpty()) {
            return List.of();
        }
        var ids = sessions.withSomethingAhead(
                concerned.stream().map(KnownGroup::id).toList(), clock.instant());
        return concerned.stream().filter(each -> ids.contains(each.id())).toList();
    }

    private static Map<UUID, Instant> newlyClosed(Told told, Map<UUID, KnownGroup> before, Collection<UUID> changed) {
        var closed = new HashMap<UUID, Instant>();
        for (var each : told.groups()) {
            var earlier = before.get(each.group().id());
            if (each.group().state().equals("CLOSED")
                    && changed.contains(each.group().id())
                    && (earlier == null || !earlier.isClosed())) {
                closed.put(
                        each.group().id(),
                        Objects.requireNonNullElse(
                                each.group().closedAt(),
                                told.times().getOrDefault(each.group().id(), Instant.MAX)));
            }
        }
        return closed;
    }

    /** What a page tells, by kind. */
    private record Told(
            List<KnownLeaderRepository.Told> leaders,
            List<KnownGroupRepository.Told> groups,
            List<ParticipationRepository.Told> members,
            Map<UUID, Instant> times) {

        static Told of(List<FeedEvent> page) {
            var told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
            for (var event : page) {
                switch (event.type()) {
                    case "leader.changed", "leader.erased" ->
                        told.leaders.add(
                                new KnownLeaderRepository.Told(event.epoch(), event.as(GroupEvents.Leader.class)));
                    case "group.changed" -> {
                        var group = event.as(GroupEvents.Group.class);
                        told.groups.add(new KnownGroupRepository.Told(event.epoch(), group));
                        told.times.put(group.id(), event.time());
                    }
                    case "member.changed" ->
                        told.members.add(
                                new ParticipationRepository.Told(event.epoch(), event.as(GroupEvents.Member.class)));
                    default -> {
                        // Told to others: units, programmes, sign-ups, and what may come.
                    }
                }
            }
            return told;
        }
    }
}
