package no.moteplass.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.local.settings.CannotStart;

/**
 * The folder that keeps what a stack must remember: the databases, the mails, the clocks' lead, the secrets. One stack
 * holds it at a time.
 */
final class StackFolder implements AutoCloseable {
    private static final List<String> DATA = List.of("postgres", "mails", "clocks", "secrets", "sample-data");

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private StackFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    static StackFolder hold(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            var lock = lockOn(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("Møteplass is already running from this folder (" + path
                        + ").\nStop it first (Ctrl-C where it was started), or run a second copy from another folder.");
            }
            return new StackFolder(path, channel, lock);
        } catch (IOException e) {
            throw new CannotStart("Cannot use the folder " + path + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lockOn(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another stack in this very JVM
        }
    }

    Path of(String name) {
        return path.resolve(name);
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holdsData() {
        return DATA.stream().anyMatch(name -> Files.exists(path.resolve(name)));
    }

    /** Forgets everything a stack remembered; logs and the unpacked PostgreSQL stay. */
    void empty() {
        DATA.forEach(name -> delete(path.resolve(name)));
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) return;
        try (var tree = Files.walk(root)) {
            for (var each : tree.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        } catch (IOException e) {
            throw new CannotStart("Cannot empty " + root + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
