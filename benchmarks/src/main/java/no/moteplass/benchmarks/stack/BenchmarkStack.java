package no.moteplass.benchmarks.stack;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import no.moteplass.benchmarks.database.Database;
import no.moteplass.benchmarks.loader.BulkLoader;
import no.moteplass.benchmarks.process.CpuSeconds;
import no.moteplass.benchmarks.process.ProcessTimes;
import no.moteplass.local.applications.Commands;
import no.moteplass.local.applications.Readiness;
import no.moteplass.local.applications.Secrets;
import no.moteplass.local.loading.Api;
import no.moteplass.local.loading.TokenSource;
import no.moteplass.local.postgres.KeptPostgres;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.Ports;
import no.moteplass.local.settings.StackSettings;
import no.moteplass.local.signin.Account;
import no.moteplass.local.signin.Accounts;
import no.moteplass.local.signin.SignInServer;

/** The services with a city of their own, on ports of their own, beside whatever else runs on the machine. */
public final class BenchmarkStack implements AutoCloseable {
    public static final String COORDINATOR = BulkLoader.address(0);
    private static final List<String> DATABASES = List.of("groups", "sessions", "notifications");

    private final StackSettings settings;
    private final KeptPostgres postgres;
    private final SignInServer signIn;
    private final MailSink mails;
    private final HttpClient http = HttpClient.newHttpClient();
    private final TokenSource tokens;
    private final Commands commands;
    private final Map<Application, RunningService> services = new EnumMap<>(Application.class);

    private BenchmarkStack(StackSettings settings, KeptPostgres postgres, SignInServer signIn, MailSink mails) {
        this.settings = settings;
        this.postgres = postgres;
        this.signIn = signIn;
        this.mails = mails;
        this.tokens = new TokenSource(http, ports().issuer(), settings.clock());
        var secrets = settings.folder().resolve("secrets");
        secrets.toFile().mkdirs();
        this.commands = new Commands(
                settings, application -> Path.of("none"), postgres::jdbcUrl, new Secrets(secrets), settings.folder());
    }

    /** PostgreSQL, sign-in and the mail server; no service yet. */
    public static BenchmarkStack start(StackSettings settings, int leaders) {
        var folder = settings.folder();
        folder.toFile().mkdirs();
        var postgres = startPostgres(settings);
        postgres.ensureDatabases(DATABASES);
        var administrator = new Database(settings.ports().postgres(), "postgres");
        if (!administrator.text("show shared_preload_libraries").contains("pg_stat_statements")) {
            administrator.administer("alter system set shared_preload_libraries = 'pg_stat_statements'");
            postgres.close();
            postgres = startPostgres(settings);
        }
        var people = IntStream.range(0, leaders)
                .mapToObj(n -> new Account.Person(BulkLoader.address(n), "Leder", String.valueOf(n), "leader", n == 0))
                .toList();
        return new BenchmarkStack(
                settings,
                postgres,
                SignInServer.start(
                        new Accounts(List.of(), people), settings.ports().signIn()),
                MailSink.start(settings.ports().smtp()));
    }

    private static KeptPostgres startPostgres(StackSettings settings) {
        return KeptPostgres.start(
                settings.folder().resolve("postgres"),
                settings.binaries(),
                settings.folder().resolve("postgres.log"),
                settings.ports().postgres());
    }

    public Ports ports() {
        return settings.ports();
    }

    public Path folder() {
        return settings.folder();
    }

    public Clock clock() {
        return settings.clock();
    }

    public MailSink mails() {
        return mails;
    }

    public Database database(String name) {
        return new Database(ports().postgres(), name);
    }

    /** As its image starts it, but that it listens on this machine alone, and has no more memory than it is given. */
    public RunningService service(Application application, List<String> flags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(commands.production(application));
        command.add("-jar");
        command.add(settings.jarOf(application).toString());
        return new RunningService(
                application, command, commands.environment(application), folder(), new Readiness(http, ports()));
    }

    public RunningService start(Application application) {
        return services.computeIfAbsent(application, which -> {
            var service = service(which, ProductionFlags.usual());
            service.start();
            return service;
        });
    }

    public void stop(Application application) {
        var running = services.remove(application);
        if (running != null) running.close();
    }

    public Api api(Application application, String caller) {
        return new Api(http, "http://localhost:" + ports().of(application) + "/api/v1", tokens, caller);
    }

    public Map<String, String> authorized(String caller) {
        return Map.of("Authorization", "Bearer " + tokens.of(caller));
    }

    /** What the database's processes have cost, those of ended connections too. */
    public CpuSeconds databaseCost() {
        return ProcessTimes.ofTree(postmaster());
    }

    private long postmaster() {
        try {
            return Long.parseLong(java.nio.file.Files.readAllLines(folder().resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Those that run, together with the database. */
    public CpuSeconds costOf(Application... applications) {
        var sum = databaseCost();
        for (var each : applications) sum = sum.plus(start(each).cost());
        return sum;
    }

    /** Waits until the readers have everything, a minute at most. */
    public void awaitReaders(Application reader) {
        var readiness = new Readiness(http, ports());
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!readiness.hasCaughtUp(reader) && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    @Override
    public void close() {
        for (var application : List.copyOf(services.keySet()).reversed()) stop(application);
        mails.close();
        signIn.close();
        postgres.close();
    }
}
