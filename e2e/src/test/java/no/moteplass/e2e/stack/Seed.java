package no.moteplass.e2e.stack;

/** What these tests draw is the same in every build; {@code -Dmoteplass.e2e.seed} draws something else. */
public final class Seed {

    private static final long OF_THE_BUILD = 20_261_124;

    private Seed() {}

    public static long ofThisRun() {
        return Long.getLong("moteplass.e2e.seed", OF_THE_BUILD);
    }
}
