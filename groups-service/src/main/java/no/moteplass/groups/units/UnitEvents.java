package no.moteplass.groups.units;

import java.time.Duration;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.source.FeedPublisher;

/** Tells the feed's readers about a unit, once the row is flushed. */
@ApplicationScoped
class UnitEvents {

    @Schema(name = "UnitChanged", description = "The data of unit.changed: the state after the change")
    record UnitChanged(
            String code,
            long version,
            String name,
            UnitKind kind,
            String sector,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,

            @Nullable @Schema(implementation = String.class, examples = "PT2H")
            Duration timeSetAside) {}

    private final FeedPublisher feed;

    UnitEvents(FeedPublisher feed) {
        this.feed = feed;
    }

    void publish(OrgUnit unit) {
        var data = new UnitChanged(
                unit.code(),
                unit.version(),
                unit.name(),
                unit.kind(),
                unit.sector(),
                unit.validFrom(),
                unit.validTo(),
                unit.timeSetAside());
        feed.publish("unit.changed", unit.code(), unit.version(), data);
    }
}
