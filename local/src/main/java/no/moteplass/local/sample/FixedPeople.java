package no.moteplass.local.sample;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The people that everybody who tries the product meets by name. */
public final class FixedPeople {
    public static final String COORDINATOR = "koordinator@example.org";
    public static final String ANNA = "anna@example.org";
    public static final String BEN = "ben@example.org";
    public static final String CAI = "cai@example.org";
    public static final String DINA = "dina@example.org";
    public static final String ELI = "eli@example.org";
    public static final String FARAH = "farah@example.org";
    public static final String HANNA = "hanna@example.org";
    public static final String INGRID = "ingrid@example.org";

    /** Signs in, but stands in no directory: for seeing what somebody meets then. */
    public static final String STRANGER = "ukjent@example.org";

    /** @param role what the sign-in page says of them beside level and unit */
    record Fixed(
            String email,
            String givenName,
            String familyName,
            @Nullable Level level,
            String unit,
            String kind,
            boolean facilitatorTrained,
            @Nullable String role) {}

    private static final List<Fixed> ALL = List.of(
            new Fixed(COORDINATOR, "Kari", "Ordnes", Level.MIDDLE, "OKF", "LEADER", true, "koordinator"),
            new Fixed(
                    HANNA,
                    "Hanna",
                    "Solli",
                    Level.FRONT_LINE,
                    "0301-02",
                    "LEADER",
                    false,
                    "har plass, venter og har fått tilbud"),
            new Fixed(INGRID, "Ingrid", "Fjellvåg", Level.MIDDLE, "KUL", "LEADER", true, "fasiliterer tre grupper"),
            new Fixed(ANNA, "Anna", "Lindås", Level.LEVEL_2, "0301-11", "LEADER", true, "fasilitatorutdannet"),
            new Fixed(BEN, "Ben", "Aasland", Level.FRONT_LINE, "0301-12", "LEADER", false, "rapporterer til Cai"),
            new Fixed(CAI, "Cai", "Nordvik", Level.MIDDLE, "0301-12", "LEADER", false, "leder Ben"),
            new Fixed(DINA, "Dina", "Østgård", Level.TOP, "0301-05", "LEADER", false, null),
            new Fixed(ELI, "Eli", "Bråtveit", Level.FRONT_LINE, "UDE", "LEADER", false, null),
            new Fixed(FARAH, "Farah", "Mirza", null, "0301-05", "UNION_REP", false, "tillitsvalgt"));

    /** Who must have nobody above them but this person. */
    static final Map<String, String> MANAGERS = Map.of(BEN, CAI);

    private FixedPeople() {}

    static List<Fixed> all() {
        return ALL;
    }

    public static List<String> emails() {
        return ALL.stream().map(Fixed::email).toList();
    }

    /** What somebody is, in one line for people who choose among them. */
    public static String roleOf(SampleLeader leader, String unit) {
        var role = ALL.stream()
                .filter(person -> person.email.equals(leader.email()))
                .findFirst()
                .map(Fixed::role)
                .orElse(null);
        var level = leader.level() == null ? role : leader.level().norwegian();
        var more = leader.level() == null || role == null ? "" : " – " + role;
        return (level == null ? "representant" : level) + ", " + unit + more;
    }

    static boolean isFixed(String email) {
        return ALL.stream().anyMatch(person -> person.email.equals(email));
    }
}
