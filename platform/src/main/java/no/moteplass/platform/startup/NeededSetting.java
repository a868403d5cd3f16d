package no.moteplass.platform.startup;

import org.eclipse.microprofile.config.Config;

/**
 * A setting that has no default anybody could work with.
 *
 * @param leastLength how long it must be at least, for keys: a shorter one can be guessed
 */
public record NeededSetting(String name, String what, int leastLength) {

    private static final int OUTSIDE = 260;

    public static NeededSetting of(String name, String what) {
        return new NeededSetting(name, what, 1);
    }

    /** A key that signs or encrypts: 256 bits, and so at least 32 characters. */
    public static NeededSetting key(String name, String what) {
        return new NeededSetting(name, what, 32);
    }

    /**
     * Whether somebody has set it: in a file beside the application, in the environment, on the command line. What stands
     * in the application itself is good on one machine alone.
     */
    public static boolean comesFromOutside(Config config, String name) {
        return config.getConfigValue(name).getSourceOrdinal() >= OUTSIDE;
    }
}
