package no.moteplass.groups.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.eligibility.Roster.Apart;
import no.moteplass.groups.eligibility.Roster.Attendee;
import no.moteplass.groups.eligibility.Roster.LiveSignUp;

/** A directory with its groups, drawn from a seed: manager trees eight deep, units, seats, roles, offers, queues, wishes. */
final class SeededDirectory {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 23);

    private static final int DEPTH = 8;
    private static final int CHAINS = 3;
    private static final int OTHERS = 36;
    private static final int GROUPS = 6;
    private static final List<String> SECTORS = List.of("HLS", "UTD", "BYM");
    private static final List<String> STATES =
            List.of("PLACED", "WAITING", "OFFERED", "OFFERED", "DECLINED", "LAPSED", "WITHDRAWN");
    private static final List<String> ROLES =
            List.of("FACILITATOR", "DEPUTY_FACILITATOR", "PURPOSE_OWNER", "MENTOR", "MENTEE");

    /** Somebody in a group, now or earlier; roles that have ended are beside those that are held. */
    record Member(UUID group, UUID leader, boolean open, boolean seat, Set<String> roles, Set<String> endedRoles) {}

    record SignedUp(UUID group, UUID leader, String programme, boolean allowsSeveral, String state) {

        boolean live() {
            return Set.of("PLACED", "WAITING", "OFFERED").contains(state);
        }
    }

    private record OfProgramme(String code, boolean allowsSeveral, Integer maxMonthsInRole) {}

    /** As the catalogue has them. */
    private static final List<OfProgramme> PROGRAMMES = List.of(
            new OfProgramme("refleksjon-forstelinje", false, null),
            new OfProgramme("moteplass-by", true, null),
            new OfProgramme("onboarding-topp", false, 12));

    final List<Person> people = new ArrayList<>();
    final Map<UUID, UUID> managers = new LinkedHashMap<>();
    final Map<String, String> sectors = new LinkedHashMap<>();
    final List<GroupTerms> groups = new ArrayList<>();
    final List<Member> members = new ArrayList<>();
    final List<SignedUp> signUps = new ArrayList<>();
    final Set<Apart> apart = new HashSet<>();

    private final Map<UUID, Integer> depths = new HashMap<>();
    private final Random random;

    SeededDirectory(long seed) {
        random = new Random(seed);
        for (var unit = 0; unit < 5; unit++) {
            sectors.put("S" + seed + "-" + unit, oneOf(SECTORS));
        }
        for (var chain = 0; chain < CHAINS; chain++) {
            var above = employ(null);
            for (var depth = 1; depth < DEPTH; depth++) {
                above = employ(above);
            }
        }
        for (var other = 0; other < OTHERS; other++) {
            var above = oneOf(people).id();
            employ(chance(80) && depths.get(above) < DEPTH ? above : null);
        }
        for (var group = 0; group < GROUPS; group++) {
            found();
        }
        groups.forEach(this::fill);
        for (var wish = random.nextInt(6); wish > 0; wish--) {
            apart.add(new Apart(oneOf(people).id(), oneOf(people).id()));
        }
    }

    private UUID employ(UUID manager) {
        var unit = oneOf(List.copyOf(sectors.keySet()));
        var kind = chance(80) ? ParticipantKind.LEADER : oneOf(List.of(ParticipantKind.values()));
        var level = kind == ParticipantKind.LEADER || chance(50) ? oneOf(List.of(LeadershipLevel.values())) : null;
        var since = chance(30) ? null : TODAY.minusDays(random.nextInt(800));
        var person = new Person(id(), chance(92), kind, level, unit, sectors.get(unit), since);
        people.add(person);
        depths.put(person.id(), manager == null ? 1 : depths.get(manager) + 1);
        if (manager != null) {
            managers.put(person.id(), manager);
        }
        return person.id();
    }

    private void found() {
        var programme = oneOf(PROGRAMMES);
        groups.add(new GroupTerms(
                id(),
                programme.code(),
                some(ParticipantKind.class),
                some(LeadershipLevel.class),
                oneOf(List.of(Scope.values())),
                chance(50) ? null : oneOf(List.copyOf(sectors.keySet())),
                chance(50) ? null : oneOf(SECTORS),
                chance(75),
                chance(25) ? null : Integer.valueOf(1 + random.nextInt(3)),
                programme.maxMonthsInRole(),
                programme.allowsSeveral()));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        var drawn = EnumSet.noneOf(type);
        for (var each : type.getEnumConstants()) {
            if (chance(65)) {
                drawn.add(each);
            }
        }
        return Set.copyOf(drawn);
    }

    private void fill(GroupTerms group) {
        var inside = new HashSet<UUID>();
        for (var left = 2 + random.nextInt(6); left > 0; left--) {
            var leader = oneOf(people).id();
            var open = chance(80);
            if (!open || inside.add(leader)) {
                var seat = open && chance(55);
                var roles = open && (!seat || chance(30)) ? Set.of(oneOf(ROLES)) : Set.<String>of();
                var ended = Set.of(oneOf(ROLES));
                members.add(new Member(
                        group.group(),
                        leader,
                        open,
                        seat,
                        roles,
                        chance(50) || roles.equals(ended) ? Set.of() : ended));
            }
        }
        for (var left = 3 + random.nextInt(8); left > 0; left--) {
            var drawn = new SignedUp(
                    group.group(), oneOf(people).id(), group.programme(), group.allowsSeveral(), oneOf(STATES));
            if (!drawn.live() || signUps.stream().noneMatch(each -> stands(each, drawn))) {
                signUps.add(drawn);
            }
        }
    }

    /** Whether the database would take no second live sign-up beside this one. */
    private static boolean stands(SignedUp earlier, SignedUp drawn) {
        return earlier.live()
                && earlier.leader().equals(drawn.leader())
                && (earlier.group().equals(drawn.group())
                        || (!drawn.allowsSeveral() && earlier.programme().equals(drawn.programme())));
    }

    /** What is loaded for everybody and one group. */
    Roster roster(GroupTerms group) {
        var byId = byId();
        var seats = new LinkedHashMap<UUID, Boolean>();
        members.stream()
                .filter(each -> each.group().equals(group.group()) && each.open())
                .filter(each -> each.seat() || each.roles().stream().anyMatch(role -> !role.equals("PURPOSE_OWNER")))
                .forEach(each -> seats.merge(each.leader(), each.seat(), Boolean::logicalOr));
        signUps.stream()
                .filter(each ->
                        each.group().equals(group.group()) && each.state().equals("OFFERED"))
                .forEach(each -> seats.put(each.leader(), true));
        var attending = new ArrayList<Attendee>();
        seats.forEach((leader, seat) ->
                attending.add(new Attendee(leader, byId.get(leader).unit(), seat)));
        var live = signUps.stream()
                .filter(SignedUp::live)
                .map(each -> new LiveSignUp(each.leader(), each.group(), each.programme()))
                .toList();
        return new Roster(group, TODAY, byId, attending, Rosters.chains(managers), live, apart);
    }

    Map<UUID, Person> byId() {
        return people.stream().collect(Collectors.toMap(Person::id, each -> each));
    }

    Person anybody() {
        return oneOf(people);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
