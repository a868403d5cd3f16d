package no.moteplass.e2e.stack;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

import no.moteplass.local.loading.LoadingFailed;
import no.moteplass.local.settings.Application;
import no.moteplass.local.stack.LocalStack;

/** The four clocks, moved together. They only go forward. */
public final class Clocks {
    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final LocalStack local;
    private final Clock real = Clock.systemUTC();
    private Duration lead = Duration.ZERO;

    Clocks(LocalStack local) {
        this.local = local;
    }

    /** What the services take the time to be. */
    public Instant now() {
        return real.instant().plus(lead);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), OSLO);
    }

    public void moveBy(Duration more) {
        moveTo(now().plus(more));
    }

    public void moveTo(Instant moment) {
        lead = Duration.between(real.instant(), moment);
        Arrays.stream(Application.values())
                .filter(application -> local.process(application).pid().isPresent())
                .forEach(this::catchUp);
    }

    /** For a process that was away while the others' clocks were moved. */
    public void catchUp(Application application) {
        await("the clock of " + application.folder() + " to be moved")
                .atMost(Duration.ofSeconds(30))
                .ignoreException(LoadingFailed.class)
                .until(
                        () -> local.management(application).post("/q/clock", Map.of("offset", lead.toString())),
                        answer -> true);
    }
}
