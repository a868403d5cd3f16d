package no.moteplass.benchmarks.row;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import no.moteplass.benchmarks.comparison.Comparison;
import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;
import no.moteplass.benchmarks.load.Lap;
import no.moteplass.benchmarks.load.Times;
import no.moteplass.benchmarks.peer.SmtpSource;
import no.moteplass.benchmarks.process.CpuSeconds;
import no.moteplass.benchmarks.process.ProcessTimes;
import no.moteplass.benchmarks.scene.Places;
import no.moteplass.benchmarks.stack.BenchmarkStack;
import no.moteplass.local.settings.Application;

/** Reminders that are due, composed, sent and recorded, beside mails of nothing to the same server. */
final class MailRow implements Row {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A sender's compiler needs longer than a page's: there is more code behind a mail. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration TURN = Duration.ofSeconds(6);
    private static final long LOOK = 200_000_000;
    private static final long LONGEST_A_MAIL = 5_000_000;
    private static final double MILLION = 1e6;
    private static final String WAITING =
            "select count(*) from delivery where state = 'PENDING' and kind = 'session-reminder' and due_at <= now()";

    /** How many are made due for a second of a turn; a faster sender finds more waiting. */
    private static final int DUE_A_SECOND = 2_000;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Figure> measure(Places places) {
        var stack = places.city().stack();
        var goal = Goal.share(0.3);
        var what = "reminders composed, sent and recorded, beside smtp-source to the same server, 8 connections, 8 kB";
        stack.start(Application.GROUPS);
        stack.start(Application.SESSIONS);
        stack.start(Application.NOTIFICATIONS);
        stack.awaitReaders(Application.NOTIFICATIONS);
        var source = SmtpSource.to(stack.mails().port());
        if (source.isEmpty()) return List.of(Figure.notMeasured(name(), what, goal, SmtpSource.missing()));
        var comparison = Comparison.of(about -> send(stack, about), source.get()::send, WARM_UP, TURN);
        settle(stack);
        return List.of(
                comparison.figure(name(), what, "mails", goal, "sessions are asked for in none of them"),
                manyAtOnce(stack));
    }

    /** So many due at once that what a million needs can be told from it: its time, and whether memory grows. */
    private Figure manyAtOnce(BenchmarkStack stack) {
        int asked = Integer.parseInt(System.getenv().getOrDefault("BENCHMARKS_MAILS", "50000"));
        var mails = stack.database("notifications");
        makeDue(stack, asked);
        long due = mails.number(WAITING);
        long pid = stack.start(Application.NOTIFICATIONS).pid();
        var costBefore = stack.costOf(Application.NOTIFICATIONS);
        long began = System.nanoTime();
        long before = stack.mails().taken();
        long sent = 0;
        double early = 0;
        while (sent < due) {
            if (System.nanoTime() - began > due * LONGEST_A_MAIL) break; // what was sent until then tells the speed
            LockSupport.parkNanos(LOOK);
            sent = stack.mails().taken() - before;
            if (early == 0 && sent > due / 5) early = ProcessTimes.megabytes(pid);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = sent / seconds;
        double each = stack.costOf(Application.NOTIFICATIONS).minus(costBefore).lasting() / sent;
        double minutes = MILLION / rate / 60;
        settle(stack);
        return Figure.of(
                name(),
                "a million reminders due at once: minutes until one instance has sent the last, told from %,d"
                        .formatted(due),
                minutes,
                "%s min, %s mails/s; in 15 min by %d instances if the database lets them"
                        .formatted(Comparison.number(minutes), Comparison.number(rate), (long) Math.ceil(minutes / 15)),
                Goal.atMost(15, "min"),
                "",
                "µs CPU each %s, the database's too; resident after a fifth %s MB, at the end %s MB"
                        .formatted(
                                Comparison.number(each * 1e6),
                                Comparison.number(early),
                                Comparison.number(ProcessTimes.megabytes(pid))));
    }

    /** Makes reminders due and lets them be sent for a while; what is still waiting then is put off again. */
    private static Lap send(BenchmarkStack stack, Duration about) {
        makeDue(stack, (int) about.toSeconds() * DUE_A_SECOND);
        var before = stack.mails().taken();
        awaitMore(stack, before);
        long sentBefore = stack.mails().taken();
        var served = stack.costOf(Application.NOTIFICATIONS);
        long began = System.nanoTime();
        LockSupport.parkNanos(about.toNanos());
        long sent = stack.mails().taken() - sentBefore;
        double seconds = (System.nanoTime() - began) / 1e9;
        var cost = stack.costOf(Application.NOTIFICATIONS).minus(served);
        settle(stack);
        return new Lap(sent, seconds, cost, CpuSeconds.NONE, Times.NONE);
    }

    private static void makeDue(BenchmarkStack stack, int many) {
        stack.database("notifications").execute("""
                update delivery set due_at = now() where id in (
                    select id from delivery where state = 'PENDING' and kind = 'session-reminder' and for_start > now() + interval '2 hours'
                        and due_at > now() order by due_at limit %d)""".formatted(many));
    }

    private static void awaitMore(BenchmarkStack stack, long before) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (stack.mails().taken() == before) {
            if (System.nanoTime() > end) throw new IllegalStateException("No reminder leaves");
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static void settle(BenchmarkStack stack) {
        stack.database("notifications")
                .execute("update delivery set due_at = for_start - interval '1 hour' where state = 'PENDING'"
                        + " and kind = 'session-reminder' and due_at <= now()");
    }
}
