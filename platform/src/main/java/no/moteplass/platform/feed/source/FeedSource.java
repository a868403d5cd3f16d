package no.moteplass.platform.feed.source;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.feed.source.FeedRepository.Transaction;

/**
 * The feed of this database. Its order is decided after commit: reading first numbers what has been committed, one
 * numbering at a time, so that nothing that commits later is ever placed before what somebody has read.
 */
@Singleton
public final class FeedSource {

    static final int PAGE = 1_000;
    private static final Logger LOG = Logger.getLogger(FeedSource.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FeedRepository feed;

    FeedSource(FeedRepository feed) {
        this.feed = feed;
    }

    /** Where the feed ends now. */
    public FeedPosition head() {
        return feed.inTransaction(FeedSource::settled);
    }

    /** The next events, none if there are no more yet. */
    public FeedPage page(FeedQuestion question) throws OtherEpoch {
        var after = question.after();
        var page = feed.inTransaction(now -> {
            var head = settled(now);
            if (after != null && !after.epoch().equals(head.epoch())) {
                return new FeedPage(head, List.of());
            }
            return new FeedPage(
                    head, events(now, head.epoch(), after == null ? 0 : after.position(), question.types()));
        });
        if (after != null && !after.epoch().equals(page.head().epoch())) {
            throw new OtherEpoch(page.head().epoch());
        }
        return page;
    }

    private static FeedPosition settled(Transaction now) throws SQLException {
        var state = now.state();
        if (!state.settled()) {
            now.lock();
            state = now.state();
            if (!state.cluster().equals(state.here())) {
                var epoch = newEpoch();
                LOG.infof("The feed begins epoch %s: this database was not here before", epoch);
                now.begin(epoch, state.here());
                state = now.state();
            }
            var numbered = now.number(state.last());
            if (numbered > 0) {
                now.moveOn(numbered);
            }
            return new FeedPosition(state.epoch(), state.last() + numbered);
        }
        return new FeedPosition(state.epoch(), state.last());
    }

    private static String newEpoch() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** At most a page's worth, cut where a change ends; a change that is longer comes whole, alone. */
    private static List<FeedEvent> events(Transaction now, String epoch, long after, Set<String> types)
            throws SQLException {
        var found = now.after(epoch, after, types, PAGE + 1);
        if (found.size() <= PAGE) {
            return found;
        }
        var cut = found.get(PAGE).changeId();
        var whole =
                found.stream().takeWhile(event -> !event.changeId().equals(cut)).toList();
        return whole.isEmpty() ? now.change(epoch, found.getFirst().position(), cut, types) : whole;
    }
}
