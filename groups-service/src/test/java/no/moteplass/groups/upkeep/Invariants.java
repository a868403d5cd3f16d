package no.moteplass.groups.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.agroal.api.AgroalDataSource;

/** Says G1 to G8 once more, of what stands in the database, without a line of the application's. */
final class Invariants {

    private record Leader(String id, boolean active, String level, String unit, String manager, String kind) {}

    private record SignUp(
            String leader,
            String state,
            boolean invited,
            boolean passedOver,
            boolean undelivered,
            long number,
            boolean rests) {}

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection database;
    private final List<String> broken = new ArrayList<>();
    private final Map<String, Leader> leaders = new HashMap<>();

    private Invariants(Connection database) {
        this.database = database;
    }

    /** What is broken in a group, all of it read at one moment, whatever jobs run meanwhile. */
    static List<String> brokenIn(AgroalDataSource database, String group) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var begin = connection.createStatement()) {
                begin.execute("set transaction isolation level repeatable read read only");
                return brokenIn(connection, group);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The same within a transaction at hand. */
    static List<String> brokenIn(Connection connection, String group) throws SQLException {
        return new Invariants(connection).brokenIn(group);
    }

    private <T> List<T> all(String sql, Reading<T> reading) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reading.read(rows));
            }
            return read;
        }
    }

    private static Leader leader(ResultSet row) throws SQLException {
        return new Leader(
                row.getString("id"),
                row.getBoolean("active"),
                row.getString("level"),
                row.getString("unit"),
                row.getString("manager"),
                row.getString("kind"));
    }

    private static SignUp signUp(ResultSet row) throws SQLException {
        return new SignUp(
                row.getString("leader"),
                row.getString("state"),
                row.getBoolean("invited"),
                row.getBoolean("passed_over"),
                row.getBoolean("offer_undelivered"),
                row.getLong("number"),
                row.getTimestamp("offer_rests_since") != null);
    }

    private List<String> brokenIn(String group) throws SQLException {
        broken.clear();
        leaders.clear();
        all("select * from leader", Invariants::leader).forEach(each -> leaders.put(each.id(), each));
        var terms = all(
                        "select * from meeting_group where id = '" + group + "'",
                        row -> new Terms(
                                row.getInt("max_size"),
                                row.getObject("max_per_unit") == null ? Integer.MAX_VALUE : row.getInt("max_per_unit"),
                                row.getBoolean("confidential"),
                                row.getString("state"),
                                Set.of((String[]) row.getArray("levels").getArray()),
                                Set.of((String[]) row.getArray("flags").getArray()),
                                Set.of((String[])
                                        row.getArray("coordinator_flags").getArray())))
                .getFirst();
        var signUps = all(
                "select * from sign_up where group_id = '" + group
                        + "' and state in ('PLACED', 'WAITING', 'OFFERED') order by number",
                Invariants::signUp);
        var seats = new HashSet<>(all(
                "select leader from membership where group_id = '" + group + "' and seat and to_at is null",
                row -> row.getString(1)));
        var roles = new HashMap<String, Set<String>>();
        all(
                        "select m.leader, r.role from membership m join membership_role r on r.membership = m.id where group_id = '"
                                + group + "' and m.to_at is null and r.to_at is null",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(each -> roles.computeIfAbsent(each.getKey(), who -> new HashSet<>())
                        .add(each.getValue()));
        if (nobodyErased(signUps, seats, roles)) {
            check(terms, signUps, seats, roles);
        }
        counts(group, terms, signUps, seats);
        return List.copyOf(broken);
    }

    private record Terms(
            int maxSize,
            int maxPerUnit,
            boolean confidential,
            String state,
            Set<String> levels,
            Set<String> flags,
            Set<String> hidden) {}

    /** P3: whoever is erased holds nothing; nothing more can be said of them than that. */
    private boolean nobodyErased(List<SignUp> signUps, Set<String> seats, Map<String, Set<String>> roles) {
        var holding = new HashSet<>(seats);
        holding.addAll(roles.keySet());
        signUps.forEach(each -> holding.add(each.leader()));
        var known = leaders.keySet().containsAll(holding);
        holds("nobody who is erased holds anything", known);
        return known;
    }

    /** What is counted beside the group is what there is. */
    private void counts(String group, Terms terms, List<SignUp> signUps, Set<String> seats) throws SQLException {
        var counted = all(
                        "select taken, held, waiting, max_size from group_seats where group_id = '" + group + "'",
                        row -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .getFirst();
        var there = List.of(
                seats.size(),
                people(signUps, "OFFERED").size(),
                people(signUps, "WAITING").size(),
                terms.maxSize());
        holds("the counts are right", counted.equals(there));
    }

    private void check(Terms group, List<SignUp> signUps, Set<String> seats, Map<String, Set<String>> roles) {
        var held = people(signUps, "OFFERED");
        var placed = people(signUps, "PLACED");
        holds("G1", seats.size() + held.size() <= group.maxSize());
        holds("every seat has a sign-up", placed.equals(seats));
        var sitting = new HashSet<>(seats);
        sitting.addAll(held);
        var attending = new HashSet<>(sitting);
        roles.forEach((who, what) -> {
            if (what.stream().anyMatch(role -> !role.equals("PURPOSE_OWNER"))) {
                attending.add(who);
            }
        });
        for (var each : signUps) {
            holds("nobody inactive waits or has an offer", each.state().equals("PLACED") || active(each.leader()));
        }
        for (var each : signUps) {
            holds(
                    "deadlines rest while the group does",
                    !each.state().equals("OFFERED")
                            || each.rests() == group.state().equals("PAUSED"));
        }
        holds("nobody inactive has a role", roles.keySet().stream().allMatch(this::active));
        var breaks = group.confidential()
                        && attending.stream().anyMatch(one -> attending.stream().anyMatch(other -> isAbove(one, other)))
                || sitting.stream().anyMatch(each -> ofUnit(each, sitting) > group.maxPerUnit())
                || signUps.stream()
                        .anyMatch(each ->
                                each.state().equals("PLACED") && !each.invited() && !belongs(group, each.leader()));
        flagged(group.hidden(), "RULE_BROKEN", breaks);
        flagged(group.hidden(), "MEMBER_INACTIVE", !seats.stream().allMatch(this::active));
        flagged(group.hidden(), "OFFER_UNDELIVERED", signUps.stream().anyMatch(SignUp::undelivered));
        flagged(
                group.flags(),
                "OWNER_VACANT",
                roles.values().stream().noneMatch(each -> each.contains("PURPOSE_OWNER")));
        if (group.state().equals("ACTIVE") && sitting.size() < group.maxSize()) {
            for (var each : signUps) {
                holds(
                        "G7: a free seat and somebody who waits for it",
                        !each.state().equals("WAITING") || each.passedOver() || !fits(group, each, sitting, attending));
            }
        }
    }

    private boolean fits(Terms group, SignUp waiting, Set<String> sitting, Set<String> attending) {
        var who = waiting.leader();
        var others = new HashSet<>(attending);
        others.remove(who);
        return (waiting.invited() || belongs(group, who))
                && ofUnit(who, sitting) < group.maxPerUnit()
                && (!group.confidential()
                        || others.stream().noneMatch(other -> isAbove(who, other) || isAbove(other, who)));
    }

    private void holds(String rule, boolean holds) {
        if (!holds) {
            broken.add(rule);
        }
    }

    private void flagged(Set<String> flags, String flag, boolean expected) {
        if (flags.contains(flag) != expected) {
            broken.add(flag + (expected ? " is missing" : " is shown"));
        }
    }

    private static Set<String> people(List<SignUp> signUps, String state) {
        var people = new HashSet<String>();
        signUps.stream().filter(each -> each.state().equals(state)).forEach(each -> people.add(each.leader()));
        return people;
    }

    private boolean active(String leader) {
        return leaders.get(leader).active();
    }

    private boolean belongs(Terms group, String leader) {
        return leaders.get(leader).kind().equals("LEADER")
                && group.levels().contains(leaders.get(leader).level());
    }

    private long ofUnit(String leader, Set<String> among) {
        var unit = leaders.get(leader).unit();
        return among.stream()
                .filter(each -> leaders.get(each).unit().equals(unit))
                .count();
    }

    private boolean isAbove(String manager, String report) {
        for (var next = leaders.get(report).manager();
                next != null;
                next = leaders.get(next).manager()) {
            if (next.equals(manager)) {
                return true;
            }
        }
        return false;
    }
}
