package no.moteplass.sessions.serieschange;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownLeader;
import no.moteplass.sessions.directory.KnownLeaderRepository;
import no.moteplass.sessions.directory.Participation;
import no.moteplass.sessions.directory.ParticipationKind;
import no.moteplass.sessions.directory.ParticipationRepository;
import no.moteplass.sessions.session.Session;

/**
 * How many people will be told of a change of a series, and how often: once what it changes, once what it ends, once what it
 * begins (N6). notifications-service decides; this foresees it by the same rules, for whoever looks before saving.
 */
@ApplicationScoped
class MailsToCome {

    private final ParticipationRepository participations;
    private final KnownLeaderRepository leaders;

    MailsToCome(ParticipationRepository participations, KnownLeaderRepository leaders) {
        this.participations = participations;
        this.leaders = leaders;
    }

    private enum Told {
        OF_A_CHANGE,
        OF_AN_END,
        OF_A_BEGINNING
    }

    /** @param led who leads each of these sessions, by its id */
    List<MailCount> of(KnownGroup group, List<ChangedSession> changes, Collection<Session> led) {
        var told = changes.stream()
                .filter(ChangedSession::isTold)
                .filter(each -> lets(group, of(each)))
                .toList();
        var leading = led.stream().collect(Collectors.toMap(Session::id, Session::leaders, (one, same) -> one));
        var attending = participations.of(Set.of(group.id())).stream()
                .filter(each -> each.kind() != ParticipationKind.PURPOSE_OWNER)
                .toList();
        var mails = new HashMap<UUID, Set<Told>>();
        for (var each : told) {
            expected(each, attending, leading.getOrDefault(each.id(), List.of()))
                    .forEach(person -> mails.computeIfAbsent(person, any -> new HashSet<>())
                            .add(of(each)));
        }
        leaveOutInactive(mails);
        return counted(mails);
    }

    private static Told of(ChangedSession change) {
        return switch (change.change()) {
            case MOVED, PLACE, KEPT -> Told.OF_A_CHANGE;
            case ENDED -> Told.OF_AN_END;
            case ADDED -> Told.OF_A_BEGINNING;
        };
    }

    /** N8: a group that is paused says no more than what is off. */
    private static boolean lets(KnownGroup group, Told told) {
        return switch (group.state()) {
            case "OPEN", "ACTIVE" -> true;
            case "PAUSED" -> told == Told.OF_AN_END;
            default -> false;
        };
    }

    /** S11: whose session it is, at the time that it was or will be. */
    private static Set<UUID> expected(ChangedSession change, List<Participation> attending, List<UUID> leading) {
        var people = new HashSet<>(leading);
        var details = change.before() == null ? change.after() : change.before();
        if (details != null) {
            Instant start = details.timing().startsAt();
            attending.stream()
                    .filter(each -> each.heldAt(start))
                    .map(Participation::leader)
                    .forEach(people::add);
        }
        return people;
    }

    /** Who is inactive hears only that something is off. */
    private void leaveOutInactive(Map<UUID, Set<Told>> mails) {
        var known = leaders.find(mails.keySet());
        mails.forEach((person, told) -> {
            if (!isActive(known.get(person))) {
                told.retainAll(Set.of(Told.OF_AN_END));
            }
        });
    }

    private static boolean isActive(@Nullable KnownLeader person) {
        return person != null && person.active();
    }

    private static List<MailCount> counted(Map<UUID, Set<Told>> mails) {
        var people = new TreeMap<Integer, Integer>();
        mails.values().stream()
                .map(Set::size)
                .filter(each -> each > 0)
                .forEach(each -> people.merge(each, 1, Integer::sum));
        return people.entrySet().stream()
                .map(each -> new MailCount(each.getValue(), each.getKey()))
                .toList();
    }
}
