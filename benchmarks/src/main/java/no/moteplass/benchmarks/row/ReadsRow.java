package no.moteplass.benchmarks.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import no.moteplass.benchmarks.comparison.Comparison;
import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;
import no.moteplass.benchmarks.comparison.Side;
import no.moteplass.benchmarks.load.HttpLoad;
import no.moteplass.benchmarks.load.Lap;
import no.moteplass.benchmarks.load.Request;
import no.moteplass.benchmarks.loader.BulkLoader;
import no.moteplass.benchmarks.scene.Places;
import no.moteplass.benchmarks.stack.BenchmarkStack;
import no.moteplass.local.settings.Application;

/** The same reads in a country and in a city: what is indexed costs about as much in both. */
final class ReadsRow implements Row {
    private static final int TURNS = 3;
    private static final Duration TURN = Duration.ofMillis(1_200);
    private static final String MEMBER = BulkLoader.address(4_401);

    private record Read(Application service, String path, String caller) {}

    private static final List<Read> READS = List.of(
            new Read(Application.GROUPS, "/groups?limit=50", MEMBER),
            new Read(Application.GROUPS, "/groups?query=1400", MEMBER),
            new Read(Application.GROUPS, "/groups?slot=THU_EVE", MEMBER),
            new Read(Application.GROUPS, "/groups?state=PAUSED", BenchmarkStack.COORDINATOR),
            new Read(Application.GROUPS, "/groups?signUpOpen=true", MEMBER),
            new Read(Application.GROUPS, "/groups?member=me", MEMBER),
            new Read(Application.GROUPS, "/leaders?query=leder4711@example.org", BenchmarkStack.COORDINATOR),
            new Read(Application.GROUPS, "/leaders?query=%C3%85shild+%C3%98deg%C3%A5rd", BenchmarkStack.COORDINATOR),
            new Read(Application.GROUPS, "/leaders?level=TOP", BenchmarkStack.COORDINATOR),
            new Read(Application.GROUPS, "/sign-ups?leader=me", MEMBER),
            new Read(Application.SESSIONS, "/sessions?leader=me", MEMBER),
            new Read(Application.SESSIONS, "/sessions?state=CANCELLED", BenchmarkStack.COORDINATOR),
            new Read(Application.SESSIONS, "/sessions", BenchmarkStack.COORDINATOR));

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public List<Figure> measure(Places places) {
        var stacks = List.of(places.city().stack(), places.country().stack());
        for (var stack : stacks) {
            stack.start(Application.GROUPS);
            stack.start(Application.SESSIONS);
        }
        for (int i = 0; i < 2; i++) {
            for (var read : READS) stacks.forEach(stack -> side(stack, read).turn(TURN));
        }
        return READS.stream()
                .map(read -> figure(read, side(stacks.getFirst(), read), side(stacks.getLast(), read)))
                .toList();
    }

    private Figure figure(Read read, Side city, Side country) {
        var ratios = new double[TURNS];
        var inCity = new ArrayList<Lap>();
        var inCountry = new ArrayList<Lap>();
        for (int i = 0; i < TURNS; i++) {
            inCity.add(city.turn(TURN));
            inCountry.add(country.turn(TURN));
            ratios[i] = inCity.get(i).perServingSecond() / inCountry.get(i).perServingSecond();
        }
        Arrays.sort(ratios);
        return new Figure(
                name(),
                "country beside city: " + read.service.shortName() + " " + read.path,
                cost(inCountry),
                cost(inCity),
                Comparison.median(ratios),
                inCountry.getLast().times().millis(0.5)
                        / inCity.getLast().times().millis(0.5),
                Goal.atMost(1.3, "×"),
                Comparison.number(ratios[0]) + "–" + Comparison.number(ratios[TURNS - 1]),
                "");
    }

    private static String cost(List<Lap> laps) {
        double[] each = laps.stream()
                .mapToDouble(lap -> 1e3 / lap.perServingSecond())
                .sorted()
                .toArray();
        return "%s ms CPU, p50 %s ms"
                .formatted(
                        Comparison.number(Comparison.median(each)),
                        Comparison.number(laps.getLast().times().millis(0.5)));
    }

    private static Side side(BenchmarkStack stack, Read read) {
        var request = Request.get("/api/v1" + read.path, stack.authorized(read.caller));
        return Asking.of(
                new HttpLoad(stack.ports().of(read.service), 1, Set.of(200)),
                number -> request,
                () -> stack.costOf(read.service));
    }
}
