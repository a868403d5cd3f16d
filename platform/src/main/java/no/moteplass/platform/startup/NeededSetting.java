package no.moteplass.platform.startup;

/**
 * A setting that has no default anybody could work with.
 *
 * @param leastLength how long it must be at least, for keys: a shorter one can be guessed
 */
public record NeededSetting(String name, String what, int leastLength) {

    public static NeededSetting of(String name, String what) {
        return new NeededSetting(name, what, 1);
    }

    /** A key that signs or encrypts: 256 bits, and so at least 32 characters. */
    public static NeededSetting key(String name, String what) {
        return new NeededSetting(name, what, 32);
    }
}
