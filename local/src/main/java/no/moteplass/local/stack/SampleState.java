package no.moteplass.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How far the loading of the sample came. It is written down before the first piece and after the last, so that a start
 * that was interrupted in between is noticed: nobody can have used such a stack yet, so it begins again from nothing.
 */
final class SampleState {
    enum Found {
        NOTHING,
        HALF,
        WHOLE,
        UNKNOWN
    }

    private static final String LOADING = "loading";
    private static final String LOADED = "loaded";

    private final Path file;

    SampleState(Path file) {
        this.file = file;
    }

    Found found(boolean folderHoldsData) {
        if (!Files.exists(file)) return folderHoldsData ? Found.UNKNOWN : Found.NOTHING;
        try {
            return switch (Files.readString(file).strip()) {
                case LOADED -> Found.WHOLE;
                case LOADING -> Found.HALF;
                default -> Found.UNKNOWN;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void begin() {
        write(LOADING);
    }

    void complete() {
        write(LOADED);
    }

    private void write(String state) {
        try {
            Files.writeString(file, state + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
