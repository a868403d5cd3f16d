package no.moteplass.sessions.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes in what groups-service says of people, groups, memberships and offers. Part of the transaction that reads it. */
@ApplicationScoped
public class DirectoryReadModel {

    private final KnownLeaderRepository leaders;
    private final KnownGroupRepository groups;
    private final ParticipationRepository participations;
    private final KnownOfferRepository offers;
    private final Clock clock;

    DirectoryReadModel(
            KnownLeaderRepository leaders,
            KnownGroupRepository groups,
            ParticipationRepository participations,
            KnownOfferRepository offers,
            Clock clock) {
        this.leaders = leaders;
        this.groups = groups;
        this.participations = participations;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * What was said, by kind, in the order it was said.
     *
     * @param epoch the life of the source's database that said so
     */
    public record Update(
            String epoch,
            List<GroupEvents.Leader> leaders,
            List<GroupEvents.Group> groups,
            List<GroupEvents.Member> members,
            List<GroupEvents.SignUp> signUps) {

        public Update(String epoch) {
            this(epoch, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Whom and what an update changed here.
     *
     * @param participants those whose seat or role in a group changed
     */
    public record Changed(Set<UUID> leaders, Set<UUID> groups, Set<UUID> participants) {}

    /** The groups that an update is about: also those of whoever becomes active or inactive by it. */
    public Set<UUID> about(Update update) {
        var ids = new HashSet<UUID>();
        update.members().forEach(each -> ids.add(each.group()));
        update.groups().forEach(each -> ids.add(each.id()));
        var people = newest(update.leaders(), GroupEvents.Leader::id, GroupEvents.Leader::version);
        ids.addAll(participations.groupsOf(leaders.comingOrGoing(people)));
        return ids;
    }

    /** Takes in what is newer than what is known. */
    public Changed apply(Update update) {
        var epoch = update.epoch();
        offers.apply(epoch, newest(update.signUps(), GroupEvents.SignUp::id, GroupEvents.SignUp::version));
        return new Changed(
                leaders.apply(
                        epoch,
                        newest(update.leaders(), GroupEvents.Leader::id, GroupEvents.Leader::version),
                        clock.instant()),
                groups.apply(epoch, newest(update.groups(), GroupEvents.Group::id, GroupEvents.Group::version)),
                participations.apply(
                        epoch, newest(update.members(), GroupEvents.Member::id, GroupEvents.Member::version)));
    }

    private static <T> Collection<T> newest(List<T> said, Function<T, UUID> id, ToLongFunction<T> version) {
        Map<UUID, T> newest = new LinkedHashMap<>();
        said.forEach(each -> newest.merge(
                id.apply(each),
                each,
                (one, other) -> version.applyAsLong(other) > version.applyAsLong(one) ? other : one));
        return newest.values();
    }

    /** @return those who took part in something that is forgotten */
    public Set<UUID> forgetOtherEpochs(String epoch) {
        leaders.forgetOtherEpochs(epoch);
        groups.forgetOtherEpochs(epoch);
        offers.forgetOtherEpochs(epoch);
        return participations.forgetOtherEpochs(epoch);
    }
}
