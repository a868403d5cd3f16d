package no.moteplass.sessions.facilitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.session.RotationMode;

/**
 * Finds who leads what (S5). Within a cycle everyone leads once before anyone leads twice; a joiner comes last in the
 * cycle; who is busy is skipped and comes next; deputies lead only where nobody else is free; nobody at all is allowed.
 *
 * <p>It walks through all of a group's turns in order. Turns that are kept are history to it, also those ahead; only the
 * turns it is asked to fill or to mend are given to anybody. In a turn to mend whoever has it stays, if that is still fair.
 */
final class Rotation {

    /**
     * A session that somebody leads or should.
     *
     * @param lead who leads it as things stand
     * @param away who cannot lead it: they said so
     */
    record Turn(
            UUID session,
            Instant start,
            Instant end,
            RotationMode mode,
            @Nullable UUID lead,
            Set<UUID> away) {}

    /** Somebody who may lead for a half-open time: in place of the others, if a deputy. */
    record Candidate(UUID leader, Instant since, @Nullable Instant until, boolean deputy) {

        Candidate(UUID leader, Instant since, boolean deputy) {
            this(leader, since, null, deputy);
        }

        boolean mayLeadAt(Instant time) {
            return !since.isAfter(time) && (until == null || until.isAfter(time));
        }
    }

    /** A time at which somebody already leads something, or helps to. */
    record Engagement(
            UUID leader,
            Instant from,
            Instant until,
            @Nullable UUID session) {

        Engagement(UUID leader, Instant from, Instant until) {
            this(leader, from, until, null);
        }
    }

    private final List<Candidate> candidates;
    private final List<Candidate> deputies;
    private final List<Engagement> engagements;
    private final List<Turn> turns;
    private final Set<UUID> filling;
    private final boolean mending;

    /** Who has led in the cycle at hand, and when each last led or, before their first time, came. */
    private final Set<UUID> ledInCycle = new HashSet<>();

    private final Map<UUID, Instant> last = new HashMap<>();

    private Rotation(
            List<Turn> turns, Set<UUID> filling, boolean mending, List<Candidate> all, List<Engagement> engagements) {
        this.turns = turns.stream()
                .sorted(Comparator.comparing(Turn::start).thenComparing(Turn::session))
                .toList();
        this.filling = filling;
        this.mending = mending;
        this.candidates = all.stream().filter(each -> !each.deputy()).toList();
        this.deputies = all.stream().filter(Candidate::deputy).toList();
        this.engagements = new ArrayList<>(engagements);
        all.forEach(each -> last.put(each.leader(), each.since()));
        if (mending) {
            this.turns.stream()
                    .filter(each -> filling.contains(each.session()))
                    .flatMap(each -> held(each).stream())
                    .forEach(this.engagements::add);
        }
    }

    /** What somebody has ahead keeps them from another turn at the same time, until it is their own that is looked at. */
    private static Optional<Engagement> held(Turn turn) {
        return Optional.ofNullable(turn.lead())
                .map(lead -> new Engagement(lead, turn.start(), turn.end(), turn.session()));
    }

    /** The lead of each turn to fill; a turn that is missing has none. */
    static Map<UUID, UUID> fill(
            List<Turn> turns, Set<UUID> filling, List<Candidate> candidates, List<Engagement> engagements) {
        return new Rotation(turns, filling, false, candidates, engagements).fill();
    }

    /**
     * The lead of each turn to mend, with as few changes as it takes: everybody keeps what they have, unless they cannot
     * lead it, or would lead twice in a cycle before somebody who can has led once.
     */
    static Map<UUID, UUID> mend(
            List<Turn> turns, Set<UUID> mending, List<Candidate> candidates, List<Engagement> engagements) {
        return new Rotation(turns, mending, true, candidates, engagements).fill();
    }

    /** Whose turn is next, in order: as {@link #fill} would ask them if nobody were busy. */
    static List<UUID> order(List<Turn> turns, List<Candidate> candidates) {
        var rotation = new Rotation(turns, Set.of(), false, candidates, List.of());
        rotation.fill();
        return rotation.candidates.stream()
                .sorted(rotation.fairness(candidate -> 0))
                .map(Candidate::leader)
                .toList();
    }

    private Map<UUID, UUID> fill() {
        var found = new HashMap<UUID, UUID>();
        for (var i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            var lead = Optional.ofNullable(turn.lead());
            if (filling.contains(turn.session())) {
                lead = isKept(turn) ? lead : choose(i);
                held(turn).ifPresent(engagements::remove);
                lead.ifPresent(each -> {
                    found.put(turn.session(), each);
                    engagements.add(new Engagement(each, turn.start(), turn.end()));
                });
            }
            lead.ifPresent(each -> led(each, turn.start()));
        }
        return found;
    }

    private boolean isKept(Turn turn) {
        if (!mending || turn.lead() == null) {
            return false;
        }
        var able = candidates.stream()
                .filter(each -> mayLead(each, turn))
                .map(Candidate::leader)
                .toList();
        if (!able.contains(turn.lead())) {
            return able.isEmpty()
                    && deputies.stream().anyMatch(each -> each.leader().equals(turn.lead()) && mayLead(each, turn));
        }
        return turn.mode() != RotationMode.ROUND_ROBIN
                || !ledInCycle.contains(turn.lead())
                || ledInCycle.containsAll(able);
    }

    private Optional<UUID> choose(int index) {
        var turn = turns.get(index);
        Comparator<Candidate> order = switch (turn.mode()) {
            case ROUND_ROBIN -> fairness(candidate -> -distanceToNextKept(candidate.leader(), index));
            case FIXED, NONE -> Comparator.comparing(Candidate::since).thenComparing(Candidate::leader);
        };
        return first(candidates, turn, order)
                .or(() -> first(
                        deputies,
                        turn,
                        Comparator.<Candidate, Instant>comparing(each -> lastOf(each.leader()))
                                .thenComparing(Candidate::leader)));
    }

    private Optional<UUID> first(List<Candidate> from, Turn turn, Comparator<Candidate> order) {
        return from.stream().filter(each -> mayLead(each, turn)).min(order).map(Candidate::leader);
    }

    private boolean mayLead(Candidate candidate, Turn turn) {
        return candidate.mayLeadAt(turn.start())
                && !turn.away().contains(candidate.leader())
                && isFree(candidate.leader(), turn);
    }

    private Comparator<Candidate> fairness(ToIntFunction<Candidate> soonAgain) {
        return Comparator.<Candidate, Boolean>comparing(each -> ledInCycle.contains(each.leader()))
                .thenComparingInt(soonAgain)
                .thenComparing(each -> lastOf(each.leader()))
                .thenComparing(Candidate::leader);
    }

    /** How many turns until somebody leads one that is theirs already, if that is within a cycle; else a cycle. */
    private int distanceToNextKept(UUID leader, int index) {
        var cycle = candidates.size();
        for (var ahead = 1; ahead < cycle && index + ahead < turns.size(); ahead++) {
            var turn = turns.get(index + ahead);
            var stays = mending ? !turn.away().contains(leader) : !filling.contains(turn.session());
            if (leader.equals(turn.lead()) && stays) {
                return ahead;
            }
        }
        return cycle;
    }

    private boolean isFree(UUID leader, Turn turn) {
        return engagements.stream()
                .noneMatch(each -> each.leader().equals(leader)
                        && !turn.session().equals(each.session())
                        && each.from().isBefore(turn.end())
                        && turn.start().isBefore(each.until()));
    }

    private void led(UUID leader, Instant when) {
        // Who went and came back comes last, as any joiner does, however long ago they led before.
        last.merge(leader, when, (one, other) -> one.isAfter(other) ? one : other);
        if (candidates.stream().noneMatch(each -> each.leader().equals(leader))) {
            return;
        }
        if (ledInCycle.contains(leader)) {
            ledInCycle.clear(); // All others were busy, or somebody was named out of turn: a new cycle begins.
        }
        ledInCycle.add(leader);
        var everyone = candidates.stream()
                .filter(each -> each.mayLeadAt(when))
                .map(Candidate::leader)
                .toList();
        if (ledInCycle.containsAll(everyone)) {
            ledInCycle.clear();
        }
    }

    private Instant lastOf(UUID leader) {
        return last.getOrDefault(leader, Instant.MIN);
    }
}
