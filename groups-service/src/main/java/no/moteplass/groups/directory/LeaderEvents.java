package no.moteplass.groups.directory;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.source.FeedPublisher;
import no.moteplass.platform.language.Language;

/** Tells the feed's readers about a person, once the row is flushed. */
@ApplicationScoped
public class LeaderEvents {

    /** The data of {@code leader.changed}. */
    @Schema(name = "LeaderChanged", description = "The data of leader.changed: the state after the change")
    record LeaderChanged(
            UUID id,
            long version,
            @Nullable String externalId,
            @Nullable String personKey,
            String email,
            String givenName,
            String familyName,
            @Nullable LeadershipLevel level,
            String unit,
            @Nullable UUID manager,
            Language language,
            ParticipantKind kind,
            @Nullable LocalDate inRoleSince,
            boolean facilitatorTrained,
            boolean active) {}

    private final FeedPublisher feed;

    LeaderEvents(FeedPublisher feed) {
        this.feed = feed;
    }

    /** The row must be flushed. */
    public void publish(Leader leader) {
        var data = new LeaderChanged(
                leader.id(),
                leader.version(),
                leader.externalId(),
                leader.personKey(),
                leader.email(),
                leader.givenName(),
                leader.familyName(),
                leader.level(),
                leader.unit(),
                leader.manager(),
                leader.language(),
                leader.kind(),
                leader.inRoleSince(),
                leader.facilitatorTrained(),
                leader.active());
        feed.publish("leader.changed", leader.id().toString(), leader.version(), data);
    }
}
