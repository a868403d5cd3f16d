package no.moteplass.platform.version;

/** What is shown with a version: its ETag begins with it. */
public interface Versioned {

    long version();
}
