package no.moteplass.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.benchmarks.loader.BulkLoader;
import no.moteplass.benchmarks.loader.CitySize;
import no.moteplass.benchmarks.scene.Places;
import no.moteplass.benchmarks.scene.Town;
import no.moteplass.benchmarks.stack.BenchmarkStack;
import no.moteplass.local.postgres.KeptPostgres;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.Ports;
import no.moteplass.local.settings.StackSettings;

/** The city, loaded anew in each run, for rows change it; and the country, which is read alone and kept. */
final class Towns implements Places, AutoCloseable {
    private static final int CITY_PORTS = 3_000;
    private static final int COUNTRY_PORTS = 4_000;

    private final StackSettings settings;
    private final boolean again;
    private @Nullable Town city;
    private @Nullable Town country;

    /** @param again whether what an earlier run has loaded is good enough, with what its rows have changed */
    Towns(StackSettings settings, boolean again) {
        this.settings = settings;
        this.again = again;
    }

    @Override
    public Town city() {
        if (city == null) city = load(CitySize.city(), CITY_PORTS, again);
        return city;
    }

    @Override
    public Town country() {
        if (country == null) country = load(CitySize.country(), COUNTRY_PORTS, true);
        return country;
    }

    @Override
    public StackSettings settings() {
        return settings;
    }

    private Town load(CitySize size, int ports, boolean kept) {
        var folder = settings.folder().resolve("benchmarks").resolve(size.name());
        var loaded = folder.resolve("loaded");
        KeptPostgres.stopLeftover(folder.resolve("postgres"));
        if (!kept || !Files.exists(loaded)) delete(folder);
        var stack = BenchmarkStack.start(settings.elsewhere(folder, Ports.shiftedBy(ports)), size.leaders());
        if (Files.exists(loaded)) return new Town(stack, size);
        try {
            fill(stack, size);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
        note(loaded);
        return new Town(stack, size);
    }

    private void fill(BenchmarkStack stack, CitySize size) {
        System.out.println("Loading the " + size.name() + ": " + size.sentence());
        long began = System.nanoTime();
        // they migrate, and note where they are in each other's feeds
        var services = List.of(Application.GROUPS, Application.SESSIONS, Application.NOTIFICATIONS);
        services.forEach(stack::start);
        stack.awaitReaders(Application.NOTIFICATIONS);
        services.reversed().forEach(stack::stop);
        new BulkLoader(stack.database("groups"), stack.database("sessions"), stack.database("notifications"))
                .load(size, settings.clock().instant());
        System.out.printf("  loaded in %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private static void note(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (var tree = Files.walk(folder)) {
            for (var each : tree.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (city != null) city.stack().close();
        if (country != null) country.stack().close();
    }
}
