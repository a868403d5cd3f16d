package no.moteplass.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.platform.database.DatabaseSeen;

/** What operators watch of the mails: those that wait, wait too long, or are given up, and what came of each try. */
@ApplicationScoped
class MailMeters {

    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final DeliveryRepository deliveries;
    private final DatabaseSeen database;
    private final MeterRegistry meters;
    private final Clock clock;

    MailMeters(DeliveryRepository deliveries, DatabaseSeen database, MeterRegistry meters, Clock clock) {
        this.deliveries = deliveries;
        this.database = database;
        this.meters = meters;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        gauge("mails_due", "Mails that may leave now", all -> all.countDueBefore(clock.instant()));
        gauge(
                "mails_overdue",
                "Mails that should have left five minutes ago",
                all -> all.countDueBefore(clock.instant().minus(TOO_LONG)));
        gauge("mails_failed", "Mails in the log that are given up", DeliveryRepository::countFailed);
    }

    private void gauge(String name, String description, ToLongFunction<DeliveryRepository> count) {
        Gauge.builder(name, () -> counted(count)).description(description).register(meters);
    }

    private double counted(ToLongFunction<DeliveryRepository> count) {
        return database.isAway()
                ? Double.NaN
                : QuarkusTransaction.requiringNew().call(() -> count.applyAsLong(deliveries));
    }

    void tried(SendOutcome outcome) {
        meters.counter(
                        "mails_tried",
                        "outcome",
                        switch (outcome) {
                            case SendOutcome.Sent sent -> "sent";
                            case SendOutcome.RefusedForNow refused -> "refused-for-now";
                            case SendOutcome.Unanswered unanswered -> "unanswered";
                            case SendOutcome.RefusedForGood refused -> "refused-for-good";
                            case SendOutcome.NotTried back -> "given-back";
                            case SendOutcome.Overtaken overtaken -> "overtaken";
                        })
                .increment();
    }
}
