package no.moteplass.groups.tries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A small city, drawn from a seed, that may stand in two ways: alike in all that is public, but in one a report of the manager
 * sits in a confidential group, in the other somebody of the same unit and level whom the manager has nothing to do with.
 */
final class TwinCity {

    static final int CHIEF = 0;
    static final int MANAGER = 1;
    private static final int OTHER_MANAGER = 2;
    private static final int FIRST_REPORT = 3;
    private static final int PEOPLE = 30;
    private static final int UNITS = 4;
    private static final String THEN = "timestamptz '2026-01-05T09:00:00Z'";

    /** @param people who has a seat, by number */
    record Circle(boolean confidential, boolean selfRun, int maxSize, int facilitator, List<Integer> people) {}

    final long seed;
    final List<Circle> groups = new ArrayList<>();
    final int asked;
    private final Random random;
    private final int reports;
    private final int[] managers = new int[PEOPLE];
    private final int[] units = new int[PEOPLE];
    private final boolean several;
    private final int report;
    private final int somebody;

    TwinCity(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.reports = 1 + random.nextInt(4);
        this.several = random.nextBoolean();
        for (var person = 0; person < PEOPLE; person++) {
            units[person] = random.nextInt(UNITS);
            managers[person] =
                    person < FIRST_REPORT ? CHIEF : person < FIRST_REPORT + reports ? MANAGER : OTHER_MANAGER;
        }
        // One who is further down: the manager's manager's word for a report's report.
        managers[FIRST_REPORT + reports] = FIRST_REPORT;
        report = FIRST_REPORT + random.nextInt(reports + 1);
        somebody = FIRST_REPORT + reports + 1 + random.nextInt(PEOPLE - FIRST_REPORT - reports - 1);
        units[somebody] = units[report];
        var many = 3 + random.nextInt(4);
        while (groups.size() < many) {
            groups.add(circle(groups.isEmpty() || random.nextInt(5) > 0));
        }
        // The group that is asked about: nobody else in it is in the manager's own line.
        asked = 0;
        groups.getFirst().people().removeIf(person -> person == CHIEF || isBelow(person));
    }

    private Circle circle(boolean confidential) {
        var seats = new ArrayList<Integer>();
        var maxSize = 4 + random.nextInt(4);
        for (var left = 1 + random.nextInt(maxSize - 2); left > 0; left--) {
            var person = random.nextInt(PEOPLE);
            if (person != MANAGER && person != report && person != somebody && !seats.contains(person)) {
                seats.add(person);
            }
        }
        return new Circle(confidential, random.nextBoolean(), maxSize, PEOPLE - 1, seats);
    }

    private boolean isBelow(int person) {
        return person >= FIRST_REPORT && person <= FIRST_REPORT + reports;
    }

    /** One of the two ways it may stand, with the ids that its things have there. */
    Standing standing(boolean withTheReport) {
        return new Standing(withTheReport);
    }

    final class Standing {

        final String tag;
        final List<UUID> people = ids(PEOPLE);
        final List<UUID> circles = ids(groups.size());
        private final boolean withTheReport;
        private final List<String> seats = new ArrayList<>();
        private final List<String> memberships = new ArrayList<>();
        private final List<String> roles = new ArrayList<>();

        private Standing(boolean withTheReport) {
            this.withTheReport = withTheReport;
            this.tag = "tvilling" + UUID.randomUUID().toString().substring(0, 8);
        }

        /** In rising order, as they would have been made. */
        private static List<UUID> ids(int many) {
            var first = UUID.randomUUID().getMostSignificantBits();
            return IntStream.range(0, many)
                    .mapToObj(each -> new UUID(first, each))
                    .toList();
        }

        String email(int person) {
            return tag + "-" + person + "@example.org";
        }

        UUID group() {
            return circles.get(asked);
        }

        UUID report() {
            return people.get(report);
        }

        /** What says the same in both: names for the ids, and for what carries the city's own name. */
        Map<String, String> names() {
            var names = new LinkedHashMap<String, String>();
            IntStream.range(0, PEOPLE)
                    .forEach(each -> names.put(people.get(each).toString(), "person-" + each));
            IntStream.range(0, circles.size())
                    .forEach(each -> names.put(circles.get(each).toString(), "group-" + each));
            names.put(tag, "city");
            return names;
        }

        /** The statements that put it into the database. */
        List<String> sql() {
            var units = IntStream.range(0, UNITS)
                    .mapToObj(each -> "('%s-%d', 1, 'Bydel %d', 'BYDEL', 'HLS')".formatted(tag, each, each))
                    .toList();
            var leaders = IntStream.range(0, PEOPLE).mapToObj(this::leader).toList();
            var meetings =
                    IntStream.range(0, groups.size()).mapToObj(this::meeting).toList();
            IntStream.range(0, groups.size()).forEach(this::fill);
            return List.of(
                    "insert into org_unit (code, version, name, kind, sector) values " + String.join(",", units),
                    """
                    insert into leader (id, version, email, given_name, family_name, level, unit, manager, language, kind,
                        facilitator_trained, active, created_at) values
                    """ + String.join(",", leaders),
                    """
                    insert into programme (code, version, name, purpose, kind, levels, kinds, enrolment, facilitation, min_size,
                        max_size, rhythm, duration_minutes, confidential, area, anchoring, phase, scope, team_sign_up,
                        allows_several, announced) values ('%s', 1, 'Tvilling', 'Prøve', 'REFLECTION',
                        '{TOP,LEVEL_2,MIDDLE,FRONT_LINE}', '{LEADER}', 'OPEN', 'FACILITATED', 1, 9, 'MONTHLY', 60, true,
                        'KULTUR_VERDIER', '{}', 'ALWAYS', 'CITY', false, %s, true)""".formatted(tag, several),
                    """
                    insert into meeting_group (id, version, programme, name, purpose, area, promotion, anchoring, levels, kinds,
                        scope, slots, state, facilitation, confidential, min_size, max_size, max_per_unit, flags, created_at,
                        opened_at) values
                    """ + String.join(",", meetings),
                    """
                    insert into membership (id, version, group_id, leader, seat, seat_from, from_at, role_changes) values
                    """ + String.join(",", memberships),
                    "insert into membership_role (id, membership, role, from_at) values " + String.join(",", roles),
                    """
                    insert into sign_up (id, version, group_id, leader, programme, allows_several, state, number, invited,
                        on_request, offer, lapses, passed_over, created_at) values
                    """ + String.join(",", seats),
                    "update group_seats set last_number = 100 where group_id in ('%s')"
                            .formatted(String.join(
                                    "','", circles.stream().map(UUID::toString).toList())));
        }

        private String leader(int person) {
            var manager = person == CHIEF ? "null" : "'" + people.get(managers[person]) + "'";
            return "('%s', 1, '%s', 'Åse', 'Prøve %d', 'MIDDLE', '%s-%d', %s, 'nb', 'LEADER', false, true, %s)"
                    .formatted(people.get(person), email(person), person, tag, units[person], manager, THEN);
        }

        private String meeting(int number) {
            var circle = groups.get(number);
            return """
                    ('%s', 1, '%s', '%s %d', 'Prøve', 'KULTUR_VERDIER', 'OFFER', '{}', '{TOP,LEVEL_2,MIDDLE,FRONT_LINE}',
                    '{LEADER}', 'CITY', '{}', 'OPEN', '%s', %s, 1, %d, 3, '{}', %s, %s)""".formatted(
                            circles.get(number),
                            tag,
                            tag,
                            number,
                            circle.selfRun() ? "SELF_RUN" : "FACILITATED",
                            circle.confidential(),
                            circle.maxSize(),
                            THEN,
                            THEN);
        }

        private void fill(int number) {
            var circle = groups.get(number);
            var inside = new ArrayList<>(circle.people());
            if (number == asked) {
                inside.add(withTheReport ? report : somebody);
            }
            if (!inside.contains(circle.facilitator())) {
                membership(number, circle.facilitator(), false);
            }
            inside.forEach(person -> membership(number, person, true));
        }

        private void membership(int number, int person, boolean seat) {
            var id = UUID.randomUUID();
            memberships.add("('%s', 1, '%s', '%s', %s, %s, %s, 0)"
                    .formatted(id, circles.get(number), people.get(person), seat, seat ? THEN : "null", THEN));
            if (person == groups.get(number).facilitator()) {
                roles.add("('%s', '%s', 'FACILITATOR', %s)".formatted(UUID.randomUUID(), id, THEN));
            }
            if (seat) {
                seats.add("('%s', 1, '%s', '%s', '%s', true, 'PLACED', %d, false, false, 0, 0, false, %s)"
                        .formatted(
                                UUID.randomUUID(),
                                circles.get(number),
                                people.get(person),
                                tag,
                                seats.size() + 1,
                                THEN));
            }
        }
    }

    /** The order in which the manager tries the other groups. */
    List<Integer> others() {
        var order = new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
        order.remove(Integer.valueOf(asked));
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
