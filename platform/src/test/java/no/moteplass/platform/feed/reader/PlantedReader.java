package no.moteplass.platform.feed.reader;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.feed.FeedEvent;

/** Planted: reads a feed whose source never answers. */
@ApplicationScoped
class PlantedReader implements FeedHandler {

    @Override
    public String name() {
        return "away";
    }

    @Override
    public void apply(List<FeedEvent> page) {
        throw new IllegalStateException("nothing can have come");
    }
}
