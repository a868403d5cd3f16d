package no.moteplass.benchmarks.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import no.moteplass.benchmarks.database.Database;

/**
 * Loads a city into the services' databases, after their migrations, by three scripts that count instead of asking:
 * the directory and the groups, then their sessions, then the reminders. The read models and the feeds are loaded too,
 * so that nobody has anything to catch up with.
 */
public final class BulkLoader {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String EVENT = "type text, subject text, version bigint, data json";
    private static final String ITS_EVENTS =
            "select type, subject, version, data from feed_event where change_id like 'load-%'";

    private final Database groups;
    private final Database sessions;
    private final Database notifications;

    public BulkLoader(Database groups, Database sessions, Database notifications) {
        this.groups = groups;
        this.sessions = sessions;
        this.notifications = notifications;
    }

    /** Into databases that nobody uses meanwhile; the events have their positions at once. */
    public void load(CitySize size, Instant now) {
        var first = LocalDate.ofInstant(now, OSLO)
                .minusWeeks(size.weeksBehind())
                .with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.MONDAY));
        var values = values(size, now, first, "0193aaaa", "example.org", "");
        values.put("numbered", "true");
        values.put("bound", "true"); // everybody has signed in before
        load(values);
        for (var each : List.of(groups, sessions, notifications)) each.administer("vacuum analyze");
    }

    /** Beside what is there, while the services run: they give the events their positions. */
    public void loadBeside(CitySize size, Instant now, LocalDate first, String domain) {
        var values = values(size, now, first, "0193bbbb", domain, "X-");
        values.put("numbered", "false");
        values.put("bound", "false");
        load(values);
    }

    private void load(Map<String, String> values) {
        groups.execute(script("groups", values));
        values.put("epoch", groups.text("select epoch from feed_source"));
        values.put("position", groups.text("select last_position from feed_source"));
        sessions.executeWith(EVENT, List.of(new Database.Told(groups, ITS_EVENTS)), script("sessions", values));
        values.put("laterEpoch", sessions.text("select epoch from feed_source"));
        values.put("laterPosition", sessions.text("select last_position from feed_source"));
        notifications.executeWith(
                EVENT,
                List.of(new Database.Told(groups, ITS_EVENTS), new Database.Told(sessions, ITS_EVENTS)),
                script("notifications", values));
    }

    /** The person a number stands for, by the address that the sign-in server knows. */
    public static String address(int number) {
        return "leder" + number + "@example.org";
    }

    private static Map<String, String> values(
            CitySize size, Instant now, LocalDate first, String salt, String domain, String prefix) {
        var values = new LinkedHashMap<String, String>();
        values.put("salt", salt);
        values.put("domain", domain);
        values.put("external", prefix + "E");
        values.put("unit", prefix + "U");
        values.put("place", prefix + "Oslo");
        values.put(
                "at",
                now.minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS).toString());
        values.put("now", now.truncatedTo(ChronoUnit.SECONDS).toString());
        values.put("first", first.toString());
        values.put("leaders", String.valueOf(size.leaders()));
        values.put("tree", String.valueOf(size.tree()));
        values.put("trees", String.valueOf(size.trees()));
        values.put("deep", String.valueOf(size.deepest()));
        values.put("step", String.valueOf(size.step()));
        values.put("groups", String.valueOf(size.groups()));
        values.put("units", String.valueOf(size.units()));
        values.put("sessions", String.valueOf(size.sessions()));
        values.put("ahead", String.valueOf(size.daysAhead()));
        return values;
    }

    private static String script(String name, Map<String, String> values) {
        try (var file = BulkLoader.class.getResourceAsStream("/load/" + name + ".sql")) {
            var text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            for (var value : values.entrySet()) text = text.replace("{" + value.getKey() + "}", value.getValue());
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
