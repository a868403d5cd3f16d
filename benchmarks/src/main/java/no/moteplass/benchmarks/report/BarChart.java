package no.moteplass.benchmarks.report;

import java.util.List;
import java.util.Locale;

import no.moteplass.benchmarks.comparison.Comparison;
import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;

/** How near each figure is to its goal, a bar each; the line in the middle is the goal. */
final class BarChart {
    private static final int LINE = 26;
    private static final int LEFT = 640;
    private static final int GOAL_AT = 200;
    private static final int WIDTH = 1_120;

    private BarChart() {}

    static String of(List<Figure> figures) {
        var bars = new StringBuilder();
        int y = 30;
        for (var each : figures) {
            var goal = each.goal();
            var ratio = each.ratio();
            if (goal == null || ratio == null) continue;
            bars.append(bar(each, goal, ratio, y));
            y += LINE;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" font-family="sans-serif" font-size="12">
                <title>How near each figure is to its goal</title>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                <text x="%3$d" y="18" text-anchor="middle">goal</text>
                %4$s<line x1="%3$d" y1="24" x2="%3$d" y2="%2$d" stroke="#2a2859"/>
                </svg>
                """.formatted(WIDTH, y + 10, LEFT + GOAL_AT, bars);
    }

    private static String bar(Figure figure, Goal goal, double ratio, int y) {
        double near = goal.atLeast() ? ratio / goal.bound() : goal.bound() / ratio;
        double width = Math.min(near, 1.8) * GOAL_AT;
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%s (%s)</text>%n",
                LEFT - 8,
                y + 13,
                escaped(figure.what()),
                LEFT,
                y,
                width,
                goal.metBy(ratio) ? "#1f7a4d" : "#b3541e",
                LEFT + width + 6,
                y + 13,
                Comparison.number(ratio),
                escaped(goal.sentence()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
