package no.moteplass.notifications.action;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownLeader;
import no.moteplass.platform.language.Language;

/** Reads a link, and says whether it still works: until its deadline, and for nobody who is inactive. */
@ApplicationScoped
class ReadLink {

    private final ActionTokens tokens;
    private final DirectoryRepository directory;
    private final Clock clock;

    ReadLink(ActionTokens tokens, DirectoryRepository directory, Clock clock) {
        this.tokens = tokens;
        this.directory = directory;
        this.clock = clock;
    }

    /** What came of reading a link. */
    sealed interface Reading {
        record Works(ActionToken token, Language language) implements Reading {}

        record DoesNot(LinkOutcome why) implements Reading {}
    }

    Reading of(String text) {
        var token = tokens.read(text);
        if (token.isEmpty()) {
            return new Reading.DoesNot(new LinkOutcome.Forged());
        }
        if (!clock.instant().isBefore(token.get().deadline())) {
            return new Reading.DoesNot(new LinkOutcome.PastDeadline());
        }
        var person = directory.leader(token.get().person());
        if (person.filter(known -> !known.isActive()).isPresent()) {
            return new Reading.DoesNot(new LinkOutcome.NotActive());
        }
        return new Reading.Works(token.get(), person.map(KnownLeader::reads).orElse(Language.NB));
    }
}
