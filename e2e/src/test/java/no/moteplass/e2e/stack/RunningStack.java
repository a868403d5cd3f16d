package no.moteplass.e2e.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.local.applications.StartupCache;
import no.moteplass.local.sample.FixedPeople;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.Console;
import no.moteplass.local.settings.Ports;
import no.moteplass.local.settings.StackSettings;
import no.moteplass.local.stack.LocalStack;

/** The stack on ports and in a folder of its own, so that it runs beside the one that somebody may have running. */
public final class RunningStack {
    /** How long anything may take that follows from a request: feeds are read at once, mails leave within seconds. */
    public static final Duration SOON = Duration.ofSeconds(40);

    private static final int PORTS_SHIFTED_BY = 11_000;
    private static final List<String> UNFINISHED = List.of("PENDING", "SENDING", "RETRYING");

    private final LocalStack local;
    private final HttpClient http;
    private final People people;
    private final Clocks clocks;
    private final Mailbox mailbox;
    private final TraceCatcher traces;

    private RunningStack(LocalStack local, TraceCatcher traces) {
        this.local = local;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.people = new People(groups());
        this.clocks = new Clocks(local);
        this.mailbox = new Mailbox(local.mails());
        this.traces = traces;
    }

    static RunningStack start() {
        var built = Path.of(System.getProperty("moteplass.root", root().toString()));
        var traces = TraceCatcher.start();
        var settings = StackSettings.of(built, Console.standardOutput())
                .elsewhere(root().resolve("e2e/target/stack"), Ports.shiftedBy(PORTS_SHIFTED_BY))
                .withTraces(traces.address())
                .withFresh(true);
        var isQuick =
                Arrays.stream(Application.values()).allMatch(each -> new StartupCache(settings.jarOf(each)).isThere());
        var local = started(settings);
        if (!isQuick) {
            // What the tests start dozens of times starts more quickly once the first run of the build has ended.
            local.close();
            local = started(settings.withFresh(false));
        }
        var stack = new RunningStack(local, traces);
        Runtime.getRuntime().addShutdownHook(new Thread(stack.local::close, "stop the stack"));
        return stack;
    }

    private static LocalStack started(StackSettings settings) {
        var local = LocalStack.in(settings);
        try {
            local.start();
            return local;
        } catch (RuntimeException e) {
            local.close();
            throw e;
        }
    }

    /** The project's folder: tests run in the module's own. */
    public static Path root() {
        var here = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return Files.exists(here.resolve("moteplass")) ? here : here.getParent();
    }

    Path jarOf(Application application) {
        return StackSettings.of(root(), Console.standardOutput()).jarOf(application);
    }

    public LocalStack local() {
        return local;
    }

    /** As the coordinator; {@link Service#as} makes it somebody else. */
    public Service groups() {
        return service(Application.GROUPS);
    }

    public Service sessions() {
        return service(Application.SESSIONS);
    }

    public Service notifications() {
        return service(Application.NOTIFICATIONS);
    }

    public Service service(Application application) {
        return new Service(
                http, address(application), local.tokens()::of, FixedPeople.COORDINATOR, application.folder());
    }

    public String address(Application application) {
        return "http://localhost:" + local.ports().of(application);
    }

    public People people() {
        return people;
    }

    public Clocks clocks() {
        return clocks;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public TraceCatcher traces() {
        return traces;
    }

    public Deliveries deliveries() {
        return new Deliveries(notifications(), mailbox);
    }

    public NewGroup group(String programme) {
        return new NewGroup(this, programme);
    }

    /** Waits until all that has happened has been read, and all that was to be mailed by now has been. */
    public void settle() {
        await("everything to be read and mailed")
                .atMost(SOON.multipliedBy(2))
                .pollInterval(Duration.ofMillis(150))
                .until(() -> quiet() && quiet());
    }

    private boolean quiet() {
        long groups = head(Application.GROUPS);
        long sessions = head(Application.SESSIONS);
        return groups == read(Application.SESSIONS, "groups")
                && groups == read(Application.NOTIFICATIONS, "groups")
                && sessions == read(Application.NOTIFICATIONS, "sessions")
                && nothingToMail();
    }

    private long head(Application application) {
        return feeds(application).path("source").path("position").asLong(-1);
    }

    private long read(Application application, String feed) {
        for (var item : feeds(application).path("items")) {
            if (item.path("name").asText().equals(feed))
                return item.path("position").asLong(0);
        }
        throw new AssertionError(application.folder() + " does not read the feed " + feed);
    }

    private JsonNode feeds(Application application) {
        return local.management(application).get("/q/feeds");
    }

    private boolean nothingToMail() {
        var now = clocks.now();
        return UNFINISHED.stream()
                .flatMap(state -> notifications().everything("/deliveries?state=" + state).stream())
                .noneMatch(delivery -> !Json.instant(delivery, "dueAt").isAfter(now));
    }

    /** Looks again and again until it is so. */
    public static void eventually(String what, BooleanSupplier isSo) {
        await(what).atMost(SOON).pollInterval(Duration.ofMillis(100)).until(isSo::getAsBoolean);
    }

    public static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
