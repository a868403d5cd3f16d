package no.moteplass.sessions.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;
import no.moteplass.sessions.session.RotationMode;

/** How changes of a series are published. */
@ApplicationScoped
public class SeriesDescription implements ChangeDescription<Series> {

    /** series.changed. */
    @Schema(name = "SeriesChanged", description = "no.moteplass.series.changed: a series, without people")
    public record SeriesChanged(
            UUID id,
            long version,
            UUID group,
            String uid,
            String title,
            @Schema(examples = "2027-02-01T09:00") String start,
            @Schema(examples = "Europe/Oslo") String zone,
            @Schema(examples = "PT1H") String duration,

            @Schema(examples = "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8")
            String rule,

            @Nullable String place,
            @Nullable String link,
            RotationMode rotation,
            SeriesState state,
            int sequence,
            Instant lastModified,

            @Schema(description = "Every local date-time that the rule gives, the skipped ones too")
            List<String> dates,

            Instant created,

            @Schema(description = "The series in whose place it goes on, since that one's rule was changed") @Nullable
            UUID replaces) {}

    @Override
    public Class<Series> type() {
        return Series.class;
    }

    @Override
    public Collection<UUID> auditSubjects(Series series) {
        return List.of(series.id());
    }

    @Override
    public List<ChangeEvent> events(Series series, ChangeAction action) {
        var timing = series.timing();
        return List.of(new ChangeEvent(
                "series.changed",
                series.id().toString(),
                series.version(),
                new SeriesChanged(
                        series.id(),
                        series.version(),
                        series.group(),
                        series.uid(),
                        series.title(),
                        timing.start().toString(),
                        timing.zone().getId(),
                        timing.duration().toString(),
                        series.rule(),
                        series.venue().place(),
                        series.venue().link(),
                        series.rotation(),
                        series.state(),
                        series.sequence(),
                        series.lastModified(),
                        series.allDates().stream().map(LocalDateTime::toString).toList(),
                        series.createdAt(),
                        series.replaces())));
    }
}
