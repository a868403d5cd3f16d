package no.moteplass.platform.time;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;

/** Where the clock's lead is kept over restarts: one ISO 8601 duration in a file. */
record OffsetFile(Path path) {

    Duration read() {
        if (!Files.exists(path)) {
            return Duration.ZERO;
        }
        try {
            return Duration.parse(Files.readString(path).strip());
        } catch (DateTimeException notADuration) {
            throw new IllegalStateException(path + " does not hold an ISO 8601 duration", notADuration);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(Duration offset) {
        try {
            var folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, offset.toString());
            Files.move(draft, path, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
