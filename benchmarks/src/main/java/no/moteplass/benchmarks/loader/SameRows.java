package no.moteplass.benchmarks.loader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import no.moteplass.benchmarks.database.Database;

/**
 * Compares what the loader made with what the API made of the same wishes, row by row and column by column. Ids,
 * instants and the order of writing differ by nature; the loader's side has X, the API's Y in names and addresses.
 */
public final class SameRows {
    private static final String GROUPS = "(select id from %s where name like '%%{w}-Oslo%%')";
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String INSTANT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|\\+00:00)";

    private SameRows() {}

    /** What differs, in words; nothing if all is well. */
    public static List<String> differences(Database groups, Database sessions, Database notifications) {
        var found = new ArrayList<String>();
        compare(groups, inGroups(), found);
        compare(sessions, inSessions(), found);
        compare(notifications, inNotifications(), found);
        return found;
    }

    private static Map<String, String> inGroups() {
        var of = GROUPS.formatted("meeting_group");
        var tables = new LinkedHashMap<String, String>();
        tables.put("org_unit", "code like '{w}-U%'");
        tables.put("leader", "email like '%@' || lower('{w}') || '.example.org'");
        tables.put("meeting_group", "id in " + of);
        tables.put("group_seats", "group_id in " + of);
        tables.put("membership", "group_id in " + of);
        tables.put("membership_role", "membership in (select id from membership where group_id in " + of + ")");
        tables.put("sign_up", "group_id in " + of);
        tables.put(
                "feed_event",
                "id in (select max(id) from feed_event group by type, subject) and (subject like '{w}-U%' or subject in"
                        + " (select id::text from leader where email like '%@' || lower('{w}') || '.example.org' union all select id::text from meeting_group where id in "
                        + of
                        + " union all select id::text from membership where group_id in " + of
                        + " union all select id::text from sign_up where group_id in " + of + "))");
        return tables;
    }

    private static Map<String, String> inSessions() {
        var of = GROUPS.formatted("known_group");
        var tables = new LinkedHashMap<String, String>();
        tables.put("known_leader", "external_id like '{w}-E%'");
        tables.put("known_group", "id in " + of);
        for (var each : List.of("known_membership", "known_participation", "known_sign_up", "series", "session")) {
            tables.put(each, "group_id in " + of);
        }
        tables.put("series_date", "series_id in (select id from series where group_id in " + of + ")");
        tables.put("facilitator_assignment", "session_id in (select id from session where group_id in " + of + ")");
        tables.put(
                "feed_event",
                "id in (select max(id) from feed_event group by type, subject) and subject in"
                        + " (select id::text from session where group_id in " + of
                        + " union all select id::text from series where group_id in " + of + ")");
        return tables;
    }

    private static Map<String, String> inNotifications() {
        var of = GROUPS.formatted("meeting_group");
        var tables = new LinkedHashMap<String, String>();
        tables.put("leader", "email like '%@' || lower('{w}') || '.example.org'");
        tables.put("meeting_group", "id in " + of);
        for (var each : List.of("membership", "sign_up", "series", "session", "assignment")) {
            tables.put(each, "group_id in " + of);
        }
        tables.put("delivery", "kind = 'session-reminder' and state = 'PENDING' and group_id in " + of);
        return tables;
    }

    private static void compare(Database database, Map<String, String> tables, List<String> found) {
        tables.forEach((table, which) -> {
            var loaded = counted(database, table, which, "X");
            var made = counted(database, table, which, "Y");
            if (loaded.isEmpty()) found.add(database.name() + "." + table + ": the loader made no row");
            var all = new LinkedHashMap<>(loaded);
            made.forEach((row, count) -> all.merge(row, -count, Integer::sum));
            all.entrySet().stream()
                    .filter(each -> each.getValue() != 0)
                    .map(each -> "%s.%s: %d %s %s"
                            .formatted(
                                    database.name(),
                                    table,
                                    Math.abs(each.getValue()),
                                    each.getValue() > 0 ? "only by the loader:" : "only by the API:",
                                    each.getKey()))
                    .sorted()
                    .limit(4)
                    .forEach(found::add);
        });
    }

    /** Each row as JSON without what differs by nature, and how often it is there. */
    private static Map<String, Integer> counted(Database database, String table, String which, String letter) {
        var rows = new HashMap<String, Integer>();
        database.rows(
                        "select (to_jsonb(t) - array['position', 'change_id', 'last_position', 'changes', 'search_text', 'last_notified_turn']"
                                + ("feed_event".equals(table)
                                        ? " - 'id' || jsonb_build_object('data', t.data::jsonb)"
                                        : "")
                                + ")::text from " + table + " t where " + which.replace("{w}", letter))
                .forEach(row -> rows.merge(
                        row.getFirst()
                                .replaceAll(ID, "ID")
                                .replaceAll(INSTANT, "INSTANT")
                                .replace(letter + "-", "")
                                .replace("@" + letter.toLowerCase(java.util.Locale.ROOT) + ".", "@"),
                        1,
                        Integer::sum));
        return rows;
    }
}
