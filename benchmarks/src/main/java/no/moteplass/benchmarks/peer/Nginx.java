package no.moteplass.benchmarks.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

import no.moteplass.benchmarks.process.CpuSeconds;
import no.moteplass.benchmarks.process.ProcessTimes;

/** nginx with the same bytes as a file, and packed beside it. */
public final class Nginx implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static Optional<Nginx> serving(Path folder, byte[] body, int port) {
        return Tools.find("nginx").map(program -> start(program, folder.toAbsolutePath(), body, port));
    }

    public static String missing() {
        return Tools.missing("nginx", "nginx-light");
    }

    private static Nginx start(Path program, Path folder, byte[] body, int port) {
        try {
            var files = Files.createDirectories(folder.resolve("nginx/files"));
            Files.write(files.resolve("calendar.ics"), body);
            Files.write(files.resolve("calendar.ics.gz"), packed(body));
            var configuration = folder.resolve("nginx/nginx.conf");
            Files.writeString(configuration, """
                    daemon off; worker_processes 2; pid %1$s/nginx.pid; error_log %1$s/error.log;
                    events { worker_connections 200; }
                    http { access_log off; keepalive_requests 1000000000; sendfile on; types { text/calendar ics; }
                      client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s; uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                      open_file_cache max=10;
                      server { listen 127.0.0.1:%2$d; root %1$s/files; gzip_static on; } }
                    """.formatted(folder.resolve("nginx"), port));
            var log = folder.resolve("nginx/said.log").toFile();
            var process = new ProcessBuilder(
                            program.toString(),
                            "-c",
                            configuration.toString(),
                            "-p",
                            folder.resolve("nginx").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (process.isAlive() && !listens(port)) {
                if (System.nanoTime() > until) process.destroyForcibly();
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            if (!process.isAlive()) throw new IllegalStateException("nginx: " + Files.readString(log.toPath()));
            return new Nginx(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static byte[] packed(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    public int port() {
        return port;
    }

    public CpuSeconds cost() {
        return ProcessTimes.ofTree(process.pid());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
