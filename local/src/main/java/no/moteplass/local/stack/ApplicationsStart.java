package no.moteplass.local.stack;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

import no.moteplass.local.applications.Applications;
import no.moteplass.local.applications.Readiness;
import no.moteplass.local.loading.Api;
import no.moteplass.local.loading.SampleLoader;
import no.moteplass.local.loading.Waiting;
import no.moteplass.local.sample.SampleCity;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.Ports;

/** The order in which the applications start, with and without the sample, until each has read what it needs. */
final class ApplicationsStart {
    private static final Duration CATCHING_UP = Duration.ofMinutes(3);

    private final Ports ports;
    private final Applications applications;
    private final Readiness readiness;
    private final Steps steps;
    private final Started started;

    ApplicationsStart(Ports ports, Applications applications, Readiness readiness, Steps steps, Started started) {
        this.ports = ports;
        this.applications = applications;
        this.readiness = readiness;
        this.steps = steps;
        this.started = started;
    }

    /**
     * One after the other, each with its piece of the sample. notifications-service comes after all of it, so that its
     * subscriptions begin where the past ends and nothing of the past is mailed; only the offers that are open come later.
     *
     * @param api an application as the coordinator sees it
     * @param management its management port
     */
    void withSample(
            SampleCity city, LocalDate today, Function<Application, Api> api, Function<Application, Api> management) {
        var groups = api.apply(Application.GROUPS);
        var sessions = api.apply(Application.SESSIONS);
        var manageGroups = management.apply(Application.GROUPS);
        var manageSessions = management.apply(Application.SESSIONS);
        var loader = new SampleLoader(city, today, steps::note);
        run(Application.GROUPS);
        applications.start(Application.SESSIONS); // its start and the loading take their time together
        steps.run(
                "Sample data: the directory and the groups", () -> loader.loadDirectoryAndGroups(groups, manageGroups));
        run(Application.SESSIONS);
        awaitCaughtUp(Application.SESSIONS);
        steps.run("Sample data: sessions", () -> {
            loader.loadSessions(sessions, manageSessions);
            loader.settleGroups(groups, manageGroups);
        });
        awaitCaughtUp(Application.SESSIONS);
        applications.start(Application.NOTIFICATIONS);
        applications.start(Application.PORTAL);
        run(Application.NOTIFICATIONS);
        awaitCaughtUp(Application.NOTIFICATIONS);
        steps.run("Sample data: what is told by mail", () -> loader.tell(groups, manageGroups, sessions));
        awaitCaughtUp(Application.NOTIFICATIONS);
        run(Application.PORTAL);
    }

    void withWhatIsThere() {
        Arrays.stream(Application.values()).forEach(applications::start);
        Arrays.stream(Application.values()).forEach(this::run);
        awaitCaughtUp(Application.SESSIONS);
        awaitCaughtUp(Application.NOTIFICATIONS);
    }

    private void run(Application application) {
        steps.run(application.folder() + " on port " + ports.of(application), () -> {
            applications.start(application);
            applications.awaitReady(application, started::isClosing);
        });
    }

    private void awaitCaughtUp(Application application) {
        steps.run(
                application.folder() + " has caught up with what it reads",
                () -> Waiting.until(
                        CATCHING_UP,
                        application.folder() + " to catch up (see /q/feeds on its management port)",
                        () -> readiness.hasCaughtUp(application)));
    }
}
