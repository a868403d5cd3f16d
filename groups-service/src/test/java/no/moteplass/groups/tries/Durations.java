package no.moteplass.groups.tries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long the same question takes in the two cities. What is measured is told, and no test: it depends on the machine. */
final class Durations {

    /** @param with nanoseconds in the city where the report sits in the group */
    private record Pair(long with, long without) {}

    /** @param longer how many of a hundred took longer with the report, 50 where nothing is told */
    private record Told(String question, long medianWith, long medianWithout, double longer) {}

    private final Map<String, List<Pair>> pairs = new HashMap<>();

    void ofADay(Map<String, Long> with, Map<String, Long> without) {
        var others = ofAnybody(without);
        ofAnybody(with).forEach((question, nanos) -> {
            var other = others.get(question);
            if (other != null) {
                pairs.computeIfAbsent(question, each -> new ArrayList<>()).add(new Pair(nanos, other));
            }
        });
    }

    /** The same question about whomever, in whichever group. */
    private static Map<String, Long> ofAnybody(Map<String, Long> nanos) {
        return nanos.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().replaceAll("(person|group)-\\d+", "$1"), Map.Entry::getValue, Long::sum));
    }

    private static Told told(String question, List<Pair> pairs) {
        var longer = pairs.stream().filter(each -> each.with() > each.without()).count();
        return new Told(
                question,
                median(pairs.stream().map(Pair::with)),
                median(pairs.stream().map(Pair::without)),
                100.0 * longer / pairs.size());
    }

    private static long median(Stream<Long> nanos) {
        var sorted = nanos.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** The questions whose durations tell most. */
    @Override
    public String toString() {
        var said = new StringBuilder(
                "  Durations with and without the report, microseconds, and of 100 how often with took longer:");
        pairs.entrySet().stream()
                .map(each -> told(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingDouble((Told each) -> Math.abs(each.longer() - 50))
                        .reversed())
                .limit(6)
                .forEach(each -> said.append("%n    %-70s %7d %7d %6.1f"
                        .formatted(
                                each.question(),
                                each.medianWith() / 1000,
                                each.medianWithout() / 1000,
                                each.longer())));
        return said.toString();
    }
}
