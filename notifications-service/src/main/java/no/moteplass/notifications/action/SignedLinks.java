package no.moteplass.notifications.action;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.notifications.email.PortalPages;
import no.moteplass.notifications.email.ReaderLinks;

/** Links for mails: people's lead to the portal, mail programs' to this service. */
@ApplicationScoped
class SignedLinks implements ReaderLinks {

    /** A mail may lie for a long time before somebody has had enough. */
    private static final Duration STOPPABLE = Duration.ofDays(400);

    private final ActionTokens tokens;
    private final PortalPages pages;
    private final String self;

    SignedLinks(
            ActionTokens tokens, PortalPages pages, @ConfigProperty(name = "moteplass.notifications.url") String self) {
        this.tokens = tokens;
        this.pages = pages;
        this.self = self.replaceFirst("/+$", "");
    }

    @Override
    public URI session(UUID leader, UUID session, Instant start, boolean comes) {
        return pages.answer(tokens.signed(new ActionToken(leader, LinkAction.SESSION_ANSWER, comes, session, start)));
    }

    @Override
    public URI offer(UUID leader, UUID signUp, Instant expires, boolean accepts) {
        return pages.answer(tokens.signed(new ActionToken(leader, LinkAction.OFFER_ANSWER, accepts, signUp, expires)));
    }

    @Override
    public URI stopPage(UUID leader, Instant now) {
        return pages.stop(stopping(leader, now));
    }

    @Override
    public URI stopOneClick(UUID leader, Instant now) {
        return URI.create(self + "/api/v1/actions/" + stopping(leader, now));
    }

    private String stopping(UUID leader, Instant now) {
        return tokens.signed(new ActionToken(leader, LinkAction.UNSUBSCRIBE, true, leader, now.plus(STOPPABLE)));
    }
}
