package no.moteplass.portal.page;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.language.Language;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.SpokenLanguage;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.signin.EndedSessions;
import no.moteplass.portal.signin.SignInAway;

/** Who reads this page, and in which language. */
@RequestScoped
public class Reader {

    static final String LANGUAGE_COOKIE = "sprak";

    private static final Logger LOG = Logger.getLogger(Reader.class);

    private final RoutingContext request;
    private final CurrentIdentityAssociation association;
    private final GroupsService groups;
    private final SpokenLanguage spoken;
    private final EndedSessions ended;
    private boolean identityAsked;
    private boolean over;
    private boolean unknown;
    private @Nullable SecurityIdentity identity;
    private @Nullable Answer<Leader> me;
    private @Nullable Language language;

    Reader(
            RoutingContext request,
            CurrentIdentityAssociation association,
            @RestClient GroupsService groups,
            SpokenLanguage spoken,
            EndedSessions ended) {
        this.request = request;
        this.association = association;
        this.groups = groups;
        this.spoken = spoken;
        this.ended = ended;
    }

    public boolean isSignedIn() {
        return identity().isPresent();
    }

    /** There is a session, but it has been ended, here or elsewhere. */
    boolean isSignedOut() {
        return identity().isEmpty() && over;
    }

    /** There may be a session, but the sign-in server is away and cannot be asked. */
    public boolean isUnknown() {
        return identity().isEmpty() && unknown;
    }

    /** Ends the session wherever it is known. */
    public void signsOut() {
        if (isSignedIn()) {
            ended.end(request);
        }
    }

    public boolean isCoordinator() {
        return identity().filter(who -> who.hasRole(Roles.COORDINATOR)).isPresent();
    }

    /** Who is signed in, as the sign-in provider names them; blank for nobody. */
    String principal() {
        return identity().map(who -> who.getPrincipal().getName()).orElse("");
    }

    /** The person in the directory, asked for once a request. */
    public Answer<Leader> me() {
        if (me == null) {
            spoken.set(languageOfBrowser());
            me = Answer.to(groups::me);
            me.maybe().map(Leader::language).flatMap(Reader::languageOf).ifPresent(spoken::set);
        }
        return me;
    }

    /** Signed in all right, but no longer among the leaders. */
    public boolean isInactive() {
        return isSignedIn()
                && switch (me()) {
                    case Answer.Given<Leader>(var person) -> person.isInactive();
                    case Answer.Refused<Leader>(var refusal) -> refusal.is("inactive");
                    case Answer.Away<Leader> away -> false;
                };
    }

    /** The person in the directory; empty where nobody is signed in, or the directory does not know or is away. */
    public Optional<Leader> known() {
        return isSignedIn() ? me().maybe() : Optional.empty();
    }

    /** What to call the one who is signed in. */
    public Optional<String> name() {
        return identity()
                .map(who -> known().map(Leader::name)
                        .filter(name -> !name.isBlank())
                        .orElseGet(() -> who.getPrincipal().getName()));
    }

    /** The person's own language; before sign-in what the browser or the reader chose. */
    public Language language() {
        if (language == null) {
            language = known().map(Leader::language).flatMap(Reader::languageOf).orElseGet(this::languageOfBrowser);
            spoken.set(language);
        }
        return language;
    }

    /**
     * For pages behind a link from a mail, which brings its own language. Who has chosen one in this browser keeps that: the
     * choice stands on the very page.
     */
    public void speakUnlessChosen(Language proposed) {
        speak(chosen().orElse(proposed));
    }

    public void speak(Language chosen) {
        language = chosen;
        spoken.set(chosen);
    }

    /** Pages behind a link from a mail are for whoever has the link: no session is looked at. */
    public void asNobody() {
        identityAsked = true;
        identity = null;
    }

    private Language languageOfBrowser() {
        return chosen().orElseGet(() -> Language.accepted(request.request().getHeader("Accept-Language")));
    }

    private Optional<Language> chosen() {
        var cookie = request.request().getCookie(LANGUAGE_COOKIE);
        return cookie == null ? Optional.empty() : languageOf(cookie.getValue());
    }

    public static Optional<Language> languageOf(@Nullable String code) {
        for (var each : Language.values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private Optional<SecurityIdentity> identity() {
        if (!identityAsked) {
            identityAsked = true;
            identity = lookedUp();
        }
        return Optional.ofNullable(identity);
    }

    /** A session that has ended, or of which nothing can be found out now, is no session: the open pages stay open. */
    private @Nullable SecurityIdentity lookedUp() {
        try {
            var found = association.getIdentity();
            over = !found.isAnonymous() && ended.isOver(request);
            return found.isAnonymous() || over ? null : found;
        } catch (SignInAway away) {
            unknown = true;
            return null;
        } catch (AuthenticationFailedException | AuthenticationCompletionException ended) {
            LOG.debug("a session that has ended");
            return null;
        }
    }
}
