package no.moteplass.benchmarks.row;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import no.moteplass.benchmarks.comparison.Comparison;
import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;
import no.moteplass.benchmarks.load.Times;
import no.moteplass.benchmarks.loader.BulkLoader;
import no.moteplass.benchmarks.scene.NewGroups;
import no.moteplass.benchmarks.scene.Places;
import no.moteplass.benchmarks.stack.BenchmarkStack;
import no.moteplass.local.settings.Application;

/** How soon sessions-service knows what groups-service knows: one change, and everything from the beginning. */
final class FeedRow implements Row {
    private static final int CHANGES = 60;
    private static final String READ_MODEL =
            "known_leader, known_group, known_membership, known_participation, known_sign_up";
    private static final String OWN =
            ", calendar_change, session, series, series_date, facilitator_assignment, session_response";
    private static final long PATIENCE = 120_000_000_000L;

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public List<Figure> measure(Places places) {
        var stack = places.city().stack();
        stack.start(Application.GROUPS);
        stack.start(Application.SESSIONS);
        stack.awaitReaders(Application.SESSIONS);
        return List.of(
                oneChange(stack),
                catchingUp(stack, "a new reader, whose sessions are there already,", READ_MODEL),
                catchingUp(stack, "a new reader", READ_MODEL + OWN));
    }

    private Figure oneChange(BenchmarkStack stack) {
        var group = new NewGroups(stack).open("Nyheter", 2_400, 90);
        var groups = stack.api(Application.GROUPS, BenchmarkStack.COORDINATOR);
        var known = stack.database("sessions");
        var times = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            var leader = groups.get("/leaders?query=" + BulkLoader.address(6_000 + 2 * i))
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText();
            var id = groups.post("/groups/" + group + "/sign-ups", Map.of("leaderId", leader, "onRequest", true))
                    .path("id")
                    .asText();
            long committed = System.nanoTime();
            while (known.number("select count(*) from known_sign_up where id = '" + id + "'") == 0) {
                if (System.nanoTime() - committed > PATIENCE)
                    throw new IllegalStateException("A sign-up does not arrive");
            }
            times[i] = System.nanoTime() - committed;
        }
        var taken = Times.of(times, 0);
        return Figure.of(
                name(),
                "from commit in groups to applied in sessions, idle, p99",
                taken.millis(0.99),
                "p50 %s ms, p99 %s ms"
                        .formatted(Comparison.number(taken.millis(0.5)), Comparison.number(taken.millis(0.99))),
                Goal.atMost(300, "ms"),
                "",
                CHANGES + " changes, looked for every few ms");
    }

    /** The tables are emptied while their service is away; it then reads the feed from its first event. */
    private Figure catchingUp(BenchmarkStack stack, String who, String tables) {
        stack.stop(Application.SESSIONS);
        stack.database("sessions")
                .execute("truncate " + tables
                        + "; update feed_subscription set epoch = null, position = null, state = 'STARTING'");
        long events = stack.database("groups").number("select count(*) from feed_event where position is not null");
        long head = stack.database("groups").number("select last_position from feed_source");
        stack.start(Application.SESSIONS);
        var servedBefore = stack.costOf(Application.SESSIONS, Application.GROUPS);
        long before = applied(stack);
        long began = System.nanoTime();
        while (position(stack) < head) {
            if (System.nanoTime() - began > PATIENCE) break; // what was applied until then tells the speed
            LockSupport.parkNanos(20_000_000);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        var cost = stack.costOf(Application.SESSIONS, Application.GROUPS).minus(servedBefore);
        long done = applied(stack) - before;
        double rate = done / seconds;
        return Figure.of(
                name(),
                who + " catches up: events a second, from a cold start",
                rate,
                "%s events/s, %s/CPU-s".formatted(Comparison.number(rate), Comparison.number(done / cost.lasting())),
                Goal.atLeast(10_000, "events/s"),
                "",
                "%,d of %,d events; %s CPU-s compiling aside"
                        .formatted(done, events, Comparison.number(cost.compiling())));
    }

    private static long position(BenchmarkStack stack) {
        return stack.database("sessions")
                .number("select coalesce(max(position), 0) from feed_subscription where name = 'groups'");
    }

    private static long applied(BenchmarkStack stack) {
        return stack.database("groups").number("select count(*) from feed_event where position <= " + position(stack));
    }
}
