package no.moteplass.benchmarks.loader;

/**
 * How much is loaded.
 *
 * @param tree how many leaders have one head over them; three stand below each
 * @param sessions of each group, one a week
 * @param weeksBehind how many of those are over
 * @param daysAhead for how long reminders are planned: the API would plan all of them
 */
public record CitySize(
        String name, int leaders, int tree, int groups, int units, int sessions, int weeksBehind, int daysAhead) {

    public static CitySize city() {
        return new CitySize("city", 10_000, 10_000, 1_500, 50, 40, 20, 100);
    }

    public static CitySize country() {
        return new CitySize("country", 100_000, 10_000, 20_000, 500, 50, 25, 14);
    }

    /** A handful, for comparing it with what the API makes. */
    public static CitySize small(int groups, int sessions) {
        return new CitySize("small", 40, 40, groups, 20, sessions, 0, 1_000);
    }

    int trees() {
        return leaders / tree;
    }

    /** The number of the first leader of a tree on the deepest level that is full: nobody there is above another. */
    int deepest() {
        return (widest() - 1) / 2;
    }

    /** Six who are so far from each other on that level share a group. */
    int step() {
        return widest() / 6;
    }

    private int widest() {
        int width = 1;
        while ((width * 9 - 1) / 2 <= tree) width *= 3;
        return width;
    }

    public String sentence() {
        return "%,d leaders in trees of managers, %,d groups, %,d sessions"
                .formatted(leaders, groups, groups * sessions);
    }
}
