package no.moteplass.local.applications;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import no.moteplass.local.processes.Death;
import no.moteplass.local.processes.ServiceProcess;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.Console;

/**
 * Says at once that an application has died, with its exit code and the end of its log, and starts it again. While the
 * stack is starting it only says so: a start that fails ends there, so that what is wrong can be mended.
 */
final class Supervision {
    private final Console console;
    private final Function<Application, ServiceProcess> processes;
    private final Map<Application, RestartPolicy> policies = new EnumMap<>(Application.class);
    private volatile boolean on;

    Supervision(
            Console console, Function<Application, ServiceProcess> processes, Supplier<RestartPolicy> policyForEach) {
        this.console = console;
        this.processes = processes;
        for (var application : Application.values()) policies.put(application, policyForEach.get());
    }

    /** From now on what dies is started again; what has died meanwhile, too. */
    void begin() {
        on = true;
        for (var application : Application.values()) {
            if (processes.apply(application).startIfDead()) sayStarted(application);
        }
    }

    void end() {
        on = false;
    }

    void died(Application application, Death death) {
        if (!on) {
            console.say("! " + death.name() + " has stopped by itself (" + death.exit() + ")");
            return;
        }
        var policy = policy(application);
        var pause = policy.pauseAfter(death.ran());
        console.say("! " + death.name() + " has stopped by itself (" + death.exit() + "). The end of " + death.log()
                + ":\n"
                + death.lastLines().indent(4).stripTrailing() + "\n! "
                + pause.map(p -> death.name() + " is started again in " + seconds(p) + " s")
                        .orElseGet(() -> death.name() + " has died " + policy.inARow()
                                + " times in a row and is not started again. Mend it, then stop and start Møteplass."));
        pause.ifPresent(p -> {
            if (waited(p) && on && processes.apply(application).startIfDead()) sayStarted(application);
        });
    }

    void startedByHand(Application application) {
        policy(application).forget();
    }

    private void sayStarted(Application application) {
        console.say("  " + application.folder() + " is started again");
    }

    private RestartPolicy policy(Application application) {
        var policy = policies.get(application);
        if (policy == null) throw new IllegalStateException(application.folder());
        return policy;
    }

    private static String seconds(Duration pause) {
        return pause.toMillis() % 1000 == 0
                ? Long.toString(pause.toSeconds())
                : Double.toString(pause.toMillis() / 1000.0);
    }

    private static boolean waited(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
