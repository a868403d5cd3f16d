package no.moteplass.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

import no.moteplass.local.loading.Api;
import no.moteplass.local.loading.SampleLoader;
import no.moteplass.local.loading.TokenSource;
import no.moteplass.local.loading.Waiting;
import no.moteplass.local.mailbox.MailCatcher;
import no.moteplass.local.mailbox.MailStore;
import no.moteplass.local.mailbox.MailboxServer;
import no.moteplass.local.postgres.KeptPostgres;
import no.moteplass.local.processes.ServiceProcess;
import no.moteplass.local.sample.FixedPeople;
import no.moteplass.local.sample.SampleCity;
import no.moteplass.local.signin.SignInServer;

/**
 * All of Møteplass on one machine. {@link #start} returns when everything is ready and the read models have what the
 * services upstream know; {@link #close} stops all that was started, the other way round, also after half a start.
 */
public final class LocalStack implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LocalStack.class.getName());
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Duration CATCHING_UP = Duration.ofMinutes(3);
    private static final List<String> DATABASES = List.of("groups", "sessions", "notifications");

    private final StackSettings settings;
    private final Console console;
    private final Ports ports;
    private final Clock clock = Clock.systemUTC();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final TokenSource tokens;
    private final Readiness readiness;
    private final StackFolder folder;
    private final MailStore mails;
    private final MailCatcher smtp;
    private final SampleState sampleState;
    private final SampleState.Found found;
    private final Applications applications;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean closing;

    private LocalStack(StackSettings settings, StackFolder folder) {
        this.settings = settings;
        this.folder = folder;
        this.console = settings.console();
        this.ports = settings.ports();
        this.tokens = new TokenSource(http, ports.issuer(), clock);
        this.readiness = new Readiness(http, ports);
        this.sampleState = new SampleState(folder.of("sample-data"));
        var pids = folder.folder("run");
        var logs = folder.folder("logs");
        stopLeftoverDatabase();
        this.found = prepareData();
        this.mails = new MailStore(folder.folder("mails"), clock);
        this.smtp = new MailCatcher(mails, ports.smtp());
        var commands = new Commands(
                settings,
                application -> folder.folder("clocks").resolve(application.shortName()),
                database -> "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database,
                new Secrets(folder.folder("secrets")));
        this.applications = new Applications(settings, commands, logs, pids, readiness);
        started.push(folder);
    }

    /** Takes hold of the folder and finds out what it keeps; nothing runs yet. */
    public static LocalStack in(StackSettings settings) {
        var folder = StackFolder.hold(settings.folder());
        try {
            return new LocalStack(settings, folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private void stopLeftoverDatabase() {
        KeptPostgres.stopLeftover(folder.of("postgres"));
    }

    private SampleState.Found prepareData() {
        if (settings.fresh()) {
            folder.empty();
            return SampleState.Found.NOTHING;
        }
        var state = sampleState.found(folder.holdsData());
        return switch (state) {
            case NOTHING, WHOLE -> state;
            case HALF -> {
                console.say(
                        "The first start was interrupted while the sample data was loaded; beginning again from nothing.");
                folder.empty();
                yield SampleState.Found.NOTHING;
            }
            case UNKNOWN ->
                throw new CannotStart(
                        "The folder " + settings.folder()
                                + " holds data that this version does not know. ./moteplass run --fresh empties it and begins again.");
        };
    }

    public void start() {
        var leftovers = applications.stopLeftovers();
        if (!leftovers.isEmpty()) {
            console.say("Stopped what an earlier run had left behind: " + String.join(", ", leftovers));
        }
        applications.requireBuilt();
        PortCheck.requireFree(ports.purposes());
        keepOldLogs();

        var city = SampleCity.of(SampleCity.SEED, today());
        step("PostgreSQL 18 on port " + ports.postgres(), this::startDatabase);
        step(
                "Sign-in on " + ports.issuer(),
                () -> bring(() -> SignInServer.start(SampleAccounts.of(city), ports.signIn())));
        step("Mail server on port " + ports.smtp() + ", mailbox on port " + ports.mailbox(), this::startMail);
        bring(() -> applications);
        if (found == SampleState.Found.NOTHING) {
            sampleState.begin();
            startForTheFirstTime(city);
            sampleState.complete();
        } else {
            startAgain();
        }
    }

    /** Starts a part and remembers to stop it; whoever stops the stack meanwhile waits for that one part. */
    private <T extends AutoCloseable> T bring(Supplier<T> part) {
        synchronized (started) {
            if (closing) throw new CannotStart("Stopped while starting");
            var running = part.get();
            started.push(running);
            return running;
        }
    }

    private void startDatabase() {
        var postgres = bring(() -> KeptPostgres.start(
                folder.of("postgres"),
                settings.binaries(),
                folder.folder("logs").resolve("postgres.log"),
                ports.postgres()));
        postgres.ensureDatabases(DATABASES);
    }

    private void startMail() {
        bring(() -> {
            smtp.start();
            return smtp;
        });
        bring(() -> MailboxServer.start(mails, applications, ports.mailbox()));
    }

    /**
     * One after the other, each with its piece of the sample. notifications-service comes after all of it, so that its
     * subscriptions begin where the past ends and nothing of the past is mailed; only the offers that are open come later.
     */
    private void startForTheFirstTime(SampleCity city) {
        if (!settings.sample()) {
            startAgain();
            return;
        }
        var groups = api(Application.GROUPS);
        var sessions = api(Application.SESSIONS);
        var loader = new SampleLoader(city, today(), line -> console.say("    " + line));
        run(Application.GROUPS);
        applications.start(Application.SESSIONS); // its start and the loading take their time together
        step(
                "Sample data: the directory and the groups",
                () -> loader.loadDirectoryAndGroups(groups, management(Application.GROUPS)));
        run(Application.SESSIONS);
        awaitCaughtUp(Application.SESSIONS);
        step("Sample data: sessions", () -> {
            loader.loadSessions(sessions, management(Application.SESSIONS));
            loader.settleGroups(groups, management(Application.GROUPS));
        });
        awaitCaughtUp(Application.SESSIONS);
        applications.start(Application.NOTIFICATIONS);
        applications.start(Application.PORTAL);
        run(Application.NOTIFICATIONS);
        awaitCaughtUp(Application.NOTIFICATIONS);
        step("Sample data: offers, by mail", () -> loader.invite(groups, management(Application.GROUPS)));
        awaitCaughtUp(Application.NOTIFICATIONS);
        run(Application.PORTAL);
    }

    private void startAgain() {
        Arrays.stream(Application.values()).forEach(applications::start);
        Arrays.stream(Application.values()).forEach(this::run);
        awaitCaughtUp(Application.SESSIONS);
        awaitCaughtUp(Application.NOTIFICATIONS);
    }

    private void run(Application application) {
        step(application.folder() + " on port " + ports.of(application), () -> {
            applications.start(application);
            applications.awaitReady(application, () -> closing);
        });
    }

    private void awaitCaughtUp(Application application) {
        step(
                application.folder() + " has caught up with what it reads",
                () -> Waiting.until(
                        CATCHING_UP,
                        application.folder() + " to catch up (see /q/feeds on its management port)",
                        () -> readiness.hasCaughtUp(application)));
    }

    private void step(String what, Runnable work) {
        if (closing) throw new CannotStart("Stopped while starting");
        long began = System.nanoTime();
        work.run();
        console.say("  %-58s %5.1f s".formatted(what, (System.nanoTime() - began) / 1e9));
    }

    private void keepOldLogs() {
        for (var application : Application.values()) {
            var log = applications.of(application).log();
            try {
                if (Files.exists(log)) {
                    Files.move(log, Path.of(log + ".previous"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The old log stays where it is", e);
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    public Ports ports() {
        return ports;
    }

    /** A service as somebody sees it: pass {@link Api#as} whom to be; at first it is the coordinator. */
    public Api api(Application application) {
        return new Api(http, "http://localhost:" + ports.of(application) + "/api/v1", tokens, FixedPeople.COORDINATOR);
    }

    /** The management port, where nobody signs in. */
    public Api management(Application application) {
        return new Api(http, "http://localhost:" + ports.managementOf(application), tokens, null);
    }

    public TokenSource tokens() {
        return tokens;
    }

    public MailStore mails() {
        return mails;
    }

    /** To be stopped and started where a test wants the mail server away. */
    public MailCatcher smtp() {
        return smtp;
    }

    public ServiceProcess process(Application application) {
        return applications.of(application);
    }

    /** Starts an application that was killed, and waits until it serves again. */
    public void startAgain(Application application) {
        applications.start(application);
        applications.awaitReady(application, () -> closing);
    }

    public boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        for (var part = last(); part != null; part = last()) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Could not stop " + part, e);
            }
        }
    }

    private @Nullable AutoCloseable last() {
        synchronized (started) {
            return started.pollFirst();
        }
    }
}
