package no.moteplass.benchmarks.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import no.moteplass.benchmarks.load.Connection;
import no.moteplass.benchmarks.load.HttpAnswer;
import no.moteplass.benchmarks.load.Request;
import no.moteplass.benchmarks.loader.BulkLoader;
import no.moteplass.benchmarks.stack.BenchmarkStack;
import no.moteplass.local.settings.Application;

/** Somebody with 200 sessions in 25 series, and the secret address of their calendar. */
public final class CalendarScene {
    private static final int OWNER = 9;
    private static final int SERIES = 25;

    private final BenchmarkStack stack;

    public CalendarScene(BenchmarkStack stack) {
        this.stack = stack;
    }

    /** The path of the address. */
    public String path() {
        var file = stack.folder().resolve("calendar-address");
        try {
            if (!java.nio.file.Files.exists(file)) java.nio.file.Files.writeString(file, make());
            return java.nio.file.Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String make() {
        stack.start(Application.GROUPS);
        stack.start(Application.SESSIONS);
        var groups = new NewGroups(stack);
        var made = new LinkedHashMap<String, String>();
        for (int i = 0; i < SERIES; i++) {
            var name = "Kalender " + (i + 1);
            var id = groups.open(name, 3_000 + 2 * i, 20);
            groups.signUp(id, OWNER);
            made.put(id, name);
        }
        stack.awaitReaders(Application.SESSIONS);
        var sessions = stack.api(Application.SESSIONS, BenchmarkStack.COORDINATOR);
        var first = LocalDate.ofInstant(stack.clock().instant(), ZoneId.of("Europe/Oslo"))
                .plusDays(3);
        made.forEach((id, name) -> sessions.post("/groups/" + id + "/series", plan(name, first)));
        var address = stack.api(Application.SESSIONS, BulkLoader.address(OWNER))
                .post("/calendar-subscriptions", Map.of("kind", "PERSON", "mask", "FULL"))
                .path("address")
                .asText();
        return URI.create(address).getPath();
    }

    private static Map<String, Object> plan(String title, LocalDate first) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title);
        body.put("start", first + "T17:00");
        body.put("zone", "Europe/Oslo");
        body.put("duration", "PT1H");
        body.put("rule", "FREQ=WEEKLY;COUNT=8");
        body.put("skipHolidays", false);
        body.put("place", "Møterom 4");
        body.put("rotation", "FIXED");
        return body;
    }

    public HttpAnswer read(String path) {
        try (var connection = new Connection(stack.ports().sessions())) {
            return connection.ask(Request.get(path, Map.of()), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
