package no.moteplass.benchmarks.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import no.moteplass.benchmarks.comparison.Comparison;
import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;
import no.moteplass.benchmarks.comparison.Side;
import no.moteplass.benchmarks.load.HttpLoad;
import no.moteplass.benchmarks.load.Lap;
import no.moteplass.benchmarks.load.Request;
import no.moteplass.benchmarks.loader.BulkLoader;
import no.moteplass.benchmarks.peer.Pgbench;
import no.moteplass.benchmarks.process.ProcessTimes;
import no.moteplass.benchmarks.scene.NewGroups;
import no.moteplass.benchmarks.scene.Places;
import no.moteplass.benchmarks.stack.BenchmarkStack;
import no.moteplass.local.settings.Application;

/** People who sign up at the same time: all to one group, or each to one of a thousand. What they did is counted afterwards. */
final class SignUpRow implements Row {
    /** They are in no group and lead none. */
    private static final int FIRST = 4_000;

    private static final int A_TURN = 300;
    private static final int SEATS = 40;
    private static final String LOCK_COUNT_INSERT = """
            begin;
            select max_size from wanted where id = :g for update;
            select count(*) from taken where wanted = :g;
            insert into taken (wanted, leader) values (:g, :l);
            commit;
            """;

    @Override
    public String name() {
        return "sign-up";
    }

    @Override
    public List<Figure> measure(Places places) {
        var stack = places.city().stack();
        stack.start(Application.GROUPS);
        var pgbench = Pgbench.on(stack.database("groups"), stack::databaseCost);
        if (pgbench.isEmpty()) {
            return List.of(Figure.notMeasured(name(), "sign-ups", Goal.share(0.5), Pgbench.missing()));
        }
        makeTables(stack);
        var people = IntStream.range(0, A_TURN)
                .mapToObj(i -> BulkLoader.address(FIRST + 2 * i))
                .toList();
        people.forEach(stack::authorized);
        var one = new ToOneGroup(stack, people);
        var figures = new ArrayList<Figure>();
        figures.add(Comparison.of(one, script(pgbench.get(), "1"), Duration.ofSeconds(8), Duration.ofSeconds(4))
                .figure(
                        name(),
                        "sign-ups contending for one group, 8 at once, beside lock + count + insert",
                        "sign-ups",
                        Goal.share(0.5),
                        one.checked()));
        var many = new ToManyGroups(stack, people);
        figures.add(Comparison.of(
                        many, script(pgbench.get(), "random(1, 1000)"), Duration.ofSeconds(8), Duration.ofSeconds(4))
                .figure(
                        name(),
                        "sign-ups spread over 700 groups, 8 at once, beside the same",
                        "sign-ups",
                        Goal.share(0.4),
                        check(stack)));
        return figures;
    }

    private static Side script(Pgbench pgbench, String group) {
        return pgbench.script("\\set g " + group + "\n\\set l random(1, 1000000000)\n" + LOCK_COUNT_INSERT);
    }

    private static void makeTables(BenchmarkStack stack) {
        stack.database("groups").execute("""
                create schema if not exists limits;
                alter role postgres set search_path = public, limits;
                create table if not exists limits.wanted (id int primary key, max_size int not null);
                create table if not exists limits.taken (id bigint generated always as identity primary key, wanted int not null, leader int not null);
                create index if not exists ix_taken on limits.taken (wanted);
                truncate limits.taken, limits.wanted;
                insert into limits.wanted select n, 40 from generate_series(1, 1000) n""");
    }

    /** G1: nobody is placed twice, no group is over-filled, and who waits has numbers without gaps. */
    private static String check(BenchmarkStack stack) {
        var wrong = stack.database("groups").number("""
                select (select count(*) from group_seats where taken + held > max_size)
                    + (select count(*) from group_seats s where taken <>
                        (select count(*) from membership m where m.group_id = s.group_id and m.seat))
                    + (select count(*) from (select group_id from sign_up where state = 'WAITING' group by group_id
                        having count(*) <> max(number) - min(number) + 1) gaps)
                    + (select count(*) from group_seats s where waiting > 0 and taken + held < max_size
                        and exists (select 1 from sign_up u where u.group_id = s.group_id and u.state = 'WAITING'))""");
        if (wrong > 0) throw new IllegalStateException(wrong + " groups break G1 after the sign-ups");
        return "no group over-filled, no gap in a queue";
    }

    private static Lap run(BenchmarkStack stack, List<byte[]> requests) {
        var load = new HttpLoad(stack.ports().groups(), 8, Set.of(201));
        var served = stack.costOf(Application.GROUPS);
        var asked = ProcessTimes.ofThis();
        var lap =
                load.run(number -> number < requests.size() ? requests.get((int) number) : null, Duration.ofMinutes(2));
        return lap.withCost(
                stack.costOf(Application.GROUPS).minus(served),
                ProcessTimes.ofThis().minus(asked));
    }

    private static byte[] signUp(BenchmarkStack stack, String group, String person) {
        return Request.post("/api/v1/groups/" + group + "/sign-ups", stack.authorized(person), "{}");
    }

    /** A new group each turn, and all of them want in. */
    private record ToOneGroup(BenchmarkStack stack, List<String> people) implements Side {
        @Override
        public Lap turn(Duration about) {
            var group = new NewGroups(stack).open("Rush " + System.nanoTime(), 2_200, SEATS);
            return run(
                    stack,
                    people.stream().map(person -> signUp(stack, group, person)).toList());
        }

        String checked() {
            return SEATS + " seats, " + A_TURN + " people a turn; " + check(stack);
        }
    }

    /** Each turn goes on where the last one ended. */
    private static final class ToManyGroups implements Side {
        private final BenchmarkStack stack;
        private final List<String> people;
        private final List<String> groups;
        private int next;

        ToManyGroups(BenchmarkStack stack, List<String> people) {
            this.stack = stack;
            this.people = people;
            this.groups = stack
                    .database("groups")
                    .rows(
                            "select id from meeting_group g join group_seats s on s.group_id = g.id where g.programme = 'moteplass-by'"
                                    + " and state = 'OPEN' and taken < 30 order by g.id limit 700")
                    .stream()
                    .map(List::getFirst)
                    .toList();
        }

        @Override
        public Lap turn(Duration about) {
            var requests = new ArrayList<byte[]>();
            for (var person : people) requests.add(signUp(stack, groups.get(next++ % groups.size()), person));
            return run(stack, requests);
        }
    }
}
