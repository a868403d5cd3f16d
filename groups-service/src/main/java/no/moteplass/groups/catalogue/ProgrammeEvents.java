package no.moteplass.groups.catalogue;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.source.FeedPublisher;

/** Tells the feed's readers about a programme, once the row is flushed. */
@ApplicationScoped
class ProgrammeEvents {

    /** The data of {@code programme.changed}. */
    @Schema(name = "ProgrammeChanged", description = "The data of programme.changed: the state after the change")
    record ProgrammeChanged(
            String code,
            long version,
            String name,
            @Nullable String nameNn,
            @Nullable String nameEn,
            ProgrammeKind kind,
            Enrolment enrolment,
            Facilitation facilitation,
            boolean confidential,
            int durationMinutes,
            @Nullable String contact,
            String purpose,
            Area area) {}

    private final FeedPublisher feed;

    ProgrammeEvents(FeedPublisher feed) {
        this.feed = feed;
    }

    void publish(Programme programme) {
        var data = new ProgrammeChanged(
                programme.code(),
                programme.version(),
                programme.name(),
                programme.nameNn(),
                programme.nameEn(),
                programme.kind(),
                programme.enrolment(),
                programme.facilitation(),
                programme.confidential(),
                programme.durationMinutes(),
                programme.contact(),
                programme.purpose(),
                programme.area());
        feed.publish("programme.changed", programme.code(), programme.version(), data);
    }
}
