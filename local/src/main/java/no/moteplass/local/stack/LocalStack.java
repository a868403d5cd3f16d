package no.moteplass.local.stack;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.Logger;

import no.moteplass.local.applications.Applications;
import no.moteplass.local.applications.Commands;
import no.moteplass.local.applications.Readiness;
import no.moteplass.local.applications.Secrets;
import no.moteplass.local.loading.Api;
import no.moteplass.local.loading.TokenSource;
import no.moteplass.local.mailbox.MailCatcher;
import no.moteplass.local.mailbox.MailStore;
import no.moteplass.local.postgres.KeptPostgres;
import no.moteplass.local.processes.ServiceProcess;
import no.moteplass.local.sample.FixedPeople;
import no.moteplass.local.sample.SampleCity;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.CannotStart;
import no.moteplass.local.settings.Ports;
import no.moteplass.local.settings.StackSettings;

/**
 * All of Møteplass on one machine. {@link #start} returns when everything is ready and the read models have what the
 * services before them know; {@link #close} stops all that was started, the other way round, also after half a start.
 */
public final class LocalStack implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LocalStack.class.getName());
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final StackSettings settings;
    private final StackFolder folder;
    private final SampleState sampleState;
    private final SampleState.Found found;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final TokenSource tokens;
    private final Readiness readiness;
    private final Servers servers;
    private final Applications applications;
    private final Started started = new Started();

    private LocalStack(StackSettings settings, StackFolder folder) {
        this.settings = settings;
        this.folder = folder;
        this.sampleState = new SampleState(folder.of("sample-data"));
        var pids = folder.folder("run");
        var logs = folder.folder("logs");
        KeptPostgres.stopLeftover(folder.of("postgres"));
        this.found = prepareData();
        this.tokens = new TokenSource(http, ports().issuer(), settings.clock());
        this.readiness = new Readiness(http, ports());
        this.servers = new Servers(settings, folder, settings.clock());
        var commands = new Commands(
                settings,
                application -> folder.folder("clocks").resolve(application.shortName()),
                servers::jdbcUrl,
                new Secrets(folder.folder("secrets")),
                pids);
        this.applications = new Applications(settings, commands, logs, pids, readiness);
        started.add(() -> folder);
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

    private SampleState.Found prepareData() {
        if (settings.fresh()) {
            folder.empty();
            return SampleState.Found.NOTHING;
        }
        var state = sampleState.found(folder.holdsData());
        return switch (state) {
            case NOTHING, WHOLE -> state;
            case HALF -> {
                settings.console()
                        .say(
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
            settings.console().say("Stopped what an earlier run had left behind: " + String.join(", ", leftovers));
        }
        applications.requireBuilt();
        PortCheck.requireFree(ports().purposes());
        keepOldLogs();

        var today = LocalDate.ofInstant(settings.clock().instant(), OSLO);
        var city = SampleCity.of(SampleCity.SEED, today);
        var steps = new Steps(settings.console(), started);
        servers.start(steps, started, SampleAccounts.of(city), applications);
        started.add(() -> applications);
        var order = new ApplicationsStart(ports(), applications, readiness, steps, started);
        if (found == SampleState.Found.NOTHING) {
            sampleState.begin();
            if (settings.sample()) {
                order.withSample(city, today, this::api, this::management);
            } else {
                order.withWhatIsThere();
            }
            sampleState.complete();
        } else {
            order.withWhatIsThere();
        }
        applications.keepRunning();
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

    public Ports ports() {
        return settings.ports();
    }

    /** A service as somebody sees it: pass {@link Api#as} whom to be; at first it is the coordinator. */
    public Api api(Application application) {
        return new Api(
                http, "http://localhost:" + ports().of(application) + "/api/v1", tokens, FixedPeople.COORDINATOR);
    }

    /** The management port, where nobody signs in. */
    public Api management(Application application) {
        return new Api(http, "http://localhost:" + ports().managementOf(application), tokens, null);
    }

    public TokenSource tokens() {
        return tokens;
    }

    public MailStore mails() {
        return servers.mails();
    }

    /** To be stopped and started where a test wants the mail server away. */
    public MailCatcher smtp() {
        return servers.smtp();
    }

    public ServiceProcess process(Application application) {
        return applications.of(application);
    }

    /** Starts an application that was killed, and waits until it serves again. */
    public void startAgain(Application application) {
        applications.start(application);
        applications.awaitReady(application, started::isClosing);
    }

    public boolean isClosing() {
        return started.isClosing();
    }

    @Override
    public void close() {
        started.close();
    }
}
