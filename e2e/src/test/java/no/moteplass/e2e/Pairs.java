package no.moteplass.e2e;

import static no.moteplass.e2e.stack.RunningStack.eventually;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import no.moteplass.e2e.stack.Balancer;
import no.moteplass.e2e.stack.Instance;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.Service;
import no.moteplass.local.settings.Application;

/** Two instances of each application, each pair on one database and behind a proxy, by which the others know it. */
final class Pairs implements AutoCloseable {
    private static final Duration TO_STOP = Duration.ofSeconds(60);

    private final Map<Application, Balancer> proxies = new EnumMap<>(Application.class);
    private final Map<Application, Instance> firsts = new EnumMap<>(Application.class);
    private final Map<Application, Instance> seconds = new EnumMap<>(Application.class);

    /** @param databases how the names of their databases begin */
    Pairs(RunningStack stack, String databases, UnaryOperator<Instance> ofNotifications) {
        for (var each : Application.values()) proxies.put(each, new Balancer());
        for (var each : Application.values()) {
            UnaryOperator<Instance> more =
                    each == Application.NOTIFICATIONS ? ofNotifications : UnaryOperator.identity();
            firsts.put(each, more.apply(instance(stack, each, databases, "a")));
            seconds.put(each, more.apply(instance(stack, each, databases, "b")));
        }
    }

    private Instance instance(RunningStack stack, Application application, String databases, String name) {
        var instance = new Instance(stack, application, databases + "-" + application.shortName() + "-" + name)
                .configured(databases)
                // A proxy of ours looks ten times a second: it sees a red light within the delay.
                .with("quarkus.shutdown.delay", "2S");
        proxies.forEach((each, proxy) -> instance.with("moteplass." + each.shortName() + ".url", proxy.address()));
        proxies.get(application).standBefore(instance);
        return instance;
    }

    /** One after the other: the first of a pair makes the tables, and a small machine starts them no faster at once. */
    void start() {
        for (var each : Application.values()) {
            for (var instance : List.of(first(each), seconds.get(each))) {
                instance.start();
                await(each, instance);
            }
        }
    }

    /** Of all pairs at a time; the seconds go on meanwhile. */
    void restartFirsts() {
        end(firsts);
        firsts.values().forEach(Instance::start);
        firsts.forEach(this::await);
    }

    /** Then the firsts are alone. */
    void endSeconds() {
        end(seconds);
    }

    private static void end(Map<Application, Instance> instances) {
        instances.values().forEach(Instance::askToStop);
        instances.values().forEach(each -> each.awaitEnd(TO_STOP));
    }

    private void await(Application application, Instance instance) {
        instance.awaitReady();
        eventually("the proxy to see it", () -> proxies.get(application).knowsAsReady(instance));
    }

    Instance first(Application application) {
        return firsts.get(application);
    }

    String address(Application application) {
        return proxies.get(application).address();
    }

    /** As whoever calls it by the proxy. */
    Service of(Application application) {
        return first(application).by(address(application));
    }

    @Override
    public void close() {
        proxies.values().forEach(Balancer::close);
        Stream.of(firsts, seconds).flatMap(each -> each.values().stream()).forEach(Instance::close);
    }
}
