package no.moteplass.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * The invented city: 4,000 leaders in the city's units, in a manager tree that fits the levels. The same seed and day
 * give the same city. How many leaders the city really has is not published; 4,000 is an assumption.
 */
public final class SampleCity {
    public static final long SEED = 20270101L;
    public static final int LEADERS = 4_000;

    private static final int REPRESENTATIVES = 40;
    private static final double DISTRICTS = 0.40;
    private static final double SCHOOLS = 0.30;

    /** Units that are clearly larger or smaller than the others of their kind. */
    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("SYE", 4.0),
            Map.entry("BYM", 2.0),
            Map.entry("BFE", 2.5),
            Map.entry("VEL", 2.5),
            Map.entry("HEL", 2.0),
            Map.entry("BRE", 1.5),
            Map.entry("OBY", 1.5),
            Map.entry("PBE", 1.5),
            Map.entry("REG", 1.5),
            Map.entry("VAV", 1.5),
            Map.entry("OKF", 1.5),
            Map.entry("BYAN", 0.4),
            Map.entry("KLI", 0.4),
            Map.entry("NAE", 0.4),
            Map.entry("GRA", 0.5),
            Map.entry("BLK", 0.4));

    private final List<SampleUnit> units;
    private final Map<String, SampleLeader> byEmail;

    private SampleCity(List<SampleUnit> units, List<SampleLeader> leaders) {
        this.units = units;
        this.byEmail = new LinkedHashMap<>();
        leaders.forEach(leader -> byEmail.put(leader.email(), leader));
    }

    public static SampleCity of(long seed, LocalDate today) {
        var units = SampleUnit.all();
        var random = new Random(seed);
        var names = new Names(random);
        var sizes = sizes(units, random);
        var leaders = new ArrayList<SampleLeader>();
        int representatives = REPRESENTATIVES;
        for (var unit : units) {
            int staffRepresentatives =
                    unit.kind().equals("BYDEL") ? 2 : unit.code().equals("UDE") ? representatives - 30 : 0;
            leaders.addAll(
                    staff(unit.code(), sizes.getOrDefault(unit.code(), 0), staffRepresentatives, names, random, today));
        }
        return new SampleCity(units, leaders);
    }

    public List<SampleUnit> units() {
        return units;
    }

    public List<SampleLeader> leaders() {
        return List.copyOf(byEmail.values());
    }

    public @Nullable SampleLeader find(String email) {
        return byEmail.get(email);
    }

    /** The file for the import, as a directory would export it. */
    public String csv() {
        var csv = new StringBuilder(SampleLeader.COLUMNS).append('\n');
        byEmail.values().forEach(leader -> csv.append(leader.line()).append('\n'));
        return csv.toString();
    }

    /** How many leaders each unit has: the shares of districts and agencies, spread by size, summing up exactly. */
    private static Map<String, Integer> sizes(List<SampleUnit> units, Random random) {
        int districts = (int) Math.round(LEADERS * DISTRICTS);
        int schools = (int) Math.round(LEADERS * SCHOOLS);
        var sizes = new HashMap<String, Integer>();
        sizes.put("UDE", schools);
        var district = new LinkedHashMap<String, Double>();
        var other = new LinkedHashMap<String, Double>();
        for (var unit : units) {
            if (unit.kind().equals("BYDEL")) district.put(unit.code(), 0.8 + 0.4 * random.nextDouble());
            else if (!unit.code().equals("UDE")) other.put(unit.code(), WEIGHTS.getOrDefault(unit.code(), 0.8));
        }
        share(districts, district, sizes);
        share(LEADERS - districts - schools, other, sizes);
        return sizes;
    }

    private static void share(int total, Map<String, Double> weights, Map<String, Integer> sizes) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double carried = 0;
        int given = 0;
        int left = weights.size();
        for (var entry : weights.entrySet()) {
            carried += total * entry.getValue() / sum;
            int size = --left == 0 ? total - given : (int) Math.round(carried) - given;
            sizes.put(entry.getKey(), size);
            given += size;
        }
    }

    private static List<SampleLeader> staff(
            String unit, int size, int representatives, Names names, Random random, LocalDate today) {
        var counts = new EnumMap<Level, Integer>(Level.class);
        int led = size - representatives;
        counts.put(Level.TOP, Math.max(1, (int) Math.round(led * 0.02)));
        counts.put(Level.LEVEL_2, Math.max(1, (int) Math.round(led * 0.08)));
        counts.put(Level.MIDDLE, Math.max(2, (int) Math.round(led * 0.25)));
        counts.put(
                Level.FRONT_LINE,
                led - counts.values().stream().mapToInt(Integer::intValue).sum());

        var staff = new ArrayList<SampleLeader>();
        List<SampleLeader> above = List.of();
        for (var level : Level.values()) {
            var here = new ArrayList<SampleLeader>();
            for (var fixed : FixedPeople.all()) {
                if (fixed.unit().equals(unit) && fixed.level() == level) here.add(fixed(fixed, above, random, today));
            }
            while (here.size() < counts.getOrDefault(level, 0))
                here.add(leader(unit, level, above, names, random, today));
            staff.addAll(here);
            above = here;
        }
        for (var fixed : FixedPeople.all()) {
            if (fixed.unit().equals(unit) && fixed.level() == null) staff.add(fixed(fixed, List.of(), random, today));
        }
        for (int i = staff.size(); i < size; i++) staff.add(representative(unit, i, names, random));
        return staff;
    }

    private static SampleLeader fixed(
            FixedPeople.Fixed person, List<SampleLeader> above, Random random, LocalDate today) {
        var manager = FixedPeople.MANAGERS.getOrDefault(person.email(), managerAmong(above, random));
        return new SampleLeader(
                person.email(),
                person.givenName(),
                person.familyName(),
                person.level(),
                person.unit(),
                manager,
                "nb",
                person.kind(),
                person.level() == null ? null : today.minusMonths(30),
                person.facilitatorTrained());
    }

    private static SampleLeader leader(
            String unit, Level level, List<SampleLeader> above, Names names, Random random, LocalDate today) {
        var name = names.next();
        boolean trained = level != Level.FRONT_LINE && random.nextInt(12) == 0;
        return new SampleLeader(
                name.email(),
                name.given(),
                name.family(),
                level,
                unit,
                managerAmong(above, random),
                language(random),
                "LEADER",
                today.minusMonths(1 + random.nextInt(150)).withDayOfMonth(1),
                trained);
    }

    private static SampleLeader representative(String unit, int index, Names names, Random random) {
        var name = names.next();
        return new SampleLeader(
                name.email(),
                name.given(),
                name.family(),
                null,
                unit,
                null,
                language(random),
                index % 2 == 0 ? "UNION_REP" : "SAFETY_REP",
                null,
                false);
    }

    private static @Nullable String managerAmong(List<SampleLeader> above, Random random) {
        return above.isEmpty() ? null : above.get(random.nextInt(above.size())).email();
    }

    private static String language(Random random) {
        int percent = random.nextInt(100);
        return percent < 82 ? "nb" : percent < 93 ? "nn" : "en";
    }
}
